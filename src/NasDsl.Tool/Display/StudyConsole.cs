using Spectre.Console;

namespace NasDsl.Tool.Display;

/// <summary>The console that tables are written to.</summary>
internal static class StudyConsole
{
    private const int FileWidth = 140;

    /// <summary>A console that writes to a terminal with colours and in its width, and to files as text.</summary>
    public static IAnsiConsole On(TextWriter output)
    {
        var target = new AnsiConsoleOutput(output);
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = target,
            Ansi = target.IsTerminal ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = target.IsTerminal ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
        });
        if (!target.IsTerminal)
        {
            // A file has no width that a table would have to fit.
            console.Profile.Width = FileWidth;
        }

        return console;
    }
}
