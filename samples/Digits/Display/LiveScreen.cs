using Spectre.Console;

namespace Digits.Display;

/// <summary>Shows work while it goes on: bars in a terminal, plain lines elsewhere.</summary>
internal static class LiveScreen
{
    /// <summary>Runs <paramref name="work"/>, which may begin any number of lines by their title.</summary>
    public static void Run(Action<Func<string, ILiveLine>> work)
    {
        if (!AnsiConsole.Profile.Capabilities.Interactive || Console.IsOutputRedirected)
        {
            work(title => new PlainLines(Console.Out, title));
            return;
        }

        AnsiConsole.Progress()
            .AutoClear(false)
            .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new PercentageColumn(), new ElapsedTimeColumn())
            .Start(context => work(title => new LiveBar(context.AddTask(title), title)));
    }
}
