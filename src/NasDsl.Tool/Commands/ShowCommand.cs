using System.CommandLine;
using NasDsl.Reporting;
using NasDsl.Search.Rendering;
using NasDsl.Search.Studies;
using NasDsl.Tool.Display;
using Spectre.Console;

namespace NasDsl.Tool.Commands;

/// <summary><c>nasdsl show FILE [STUDY] [--top n]</c>: how a study stands, its winner, its best trials and its failures.</summary>
internal sealed class ShowCommand : StudyCommand
{
    private readonly Option<int> _top = new("--top") { Description = "How many of the best trials are listed.", DefaultValueFactory = static _ => 10 };

    /// <summary>The command.</summary>
    public ShowCommand()
        : base("show", "Shows a study: its settings, its winner as a drawing, its best trials, and why others failed.")
    {
        _top.Validators.Add(result =>
        {
            if (result.GetValue(_top) < 1)
            {
                result.AddError($"--top is {result.GetValue(_top)}; it must be at least 1.");
            }
        });
        Options.Add(_top);
        SetAction(Run);
    }

    private int Run(ParseResult arguments)
    {
        StudyRecord study = Read(arguments);
        IAnsiConsole console = StudyConsole.On(arguments.InvocationConfiguration.Output);
        console.Write(StudyHead.Of(study));
        IReadOnlyList<TrialRecord> best = BestTrials.Of(study);
        if (best.Count > 0)
        {
            console.WriteLine();
            console.WriteLine($"The winner, trial {best[0].Number}:");
            console.Write(new Text(Drawing(study, best[0])));
            console.WriteLine();
            console.Write(BestTable.Of(best, arguments.GetValue(_top)));
        }

        if (study.Trials.Any(static trial => trial.State == TrialRecordState.Failed))
        {
            console.WriteLine();
            console.Write(FailureTable.Of(study));
        }

        return 0;
    }

    private static string Drawing(StudyRecord study, TrialRecord trial)
    {
        try
        {
            return string.Join('\n', ArchitectureText.Render(study, trial).TrimEnd('\n').Split('\n').Select(StudyWords.Plain)) + "\n";
        }
        catch (ArgumentException)
        {
            // The architecture as it is kept is better than none.
            return StudyWords.Plain(trial.Architecture) + "\n";
        }
    }
}
