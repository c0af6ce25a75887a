using Spectre.Console;

namespace Digits.Running;

/// <summary>One line of the live display: a bar and what there is to say.</summary>
public sealed class LiveProgress(ProgressTask task, string title)
{
    /// <summary>Shows how far the work is, from 0 to 1, and a remark.</summary>
    public void Show(double fraction, string remark)
    {
        task.Value = 100 * Math.Clamp(fraction, 0, 1);
        task.Description = $"{title}  [grey]{Markup.Escape(remark)}[/]";
    }

    /// <summary>Shows that the work is done.</summary>
    public void Finish(string remark)
    {
        Show(1, remark);
        task.StopTask();
    }
}
