using Spectre.Console;

namespace Digits.Display;

/// <summary>A bar that moves, in a terminal.</summary>
internal sealed class LiveBar(ProgressTask task, string title) : ILiveLine
{
    public void Show(double fraction, string remark)
    {
        task.Value = 100 * Math.Clamp(fraction, 0, 1);
        task.Description = $"{Markup.Escape(title)}  [grey]{Markup.Escape(remark)}[/]";
    }

    public void Finish(string remark)
    {
        Show(1, remark);
        task.StopTask();
    }
}
