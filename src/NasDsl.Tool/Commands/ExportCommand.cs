using System.CommandLine;
using NasDsl.Reporting;
using NasDsl.Search.Studies;
using NasDsl.Tool.Export;
using NasDsl.Tool.Files;

namespace NasDsl.Tool.Commands;

/// <summary><c>nasdsl export FILE [STUDY] [--trial n] [--csv] [-o winner.json]</c>: an architecture for other programs, or all trials as a table.</summary>
internal sealed class ExportCommand : StudyCommand
{
    private readonly Option<int?> _trial = new("--trial") { Description = "The trial's number; without it the best trial is exported.", HelpName = "NUMBER" };

    private readonly Option<bool> _csv = new("--csv") { Description = "Writes all trials as comma-separated values, in place of one architecture." };

    private readonly Option<string?> _output = new("--output", "-o")
    {
        Description = "The file, which is replaced if it exists; without it the standard output is written.",
        HelpName = "FILE",
    };

    /// <summary>The command.</summary>
    public ExportCommand()
        : base("export", "Writes an architecture with its fingerprint and figures as JSON, or all trials as CSV.")
    {
        Options.Add(_trial);
        Options.Add(_csv);
        Options.Add(_output);
        Validators.Add(result =>
        {
            if (result.GetValue(_csv) && result.GetValue(_trial) is not null)
            {
                result.AddError("--csv writes all trials, --trial one: give only one of them.");
            }
        });
        SetAction(Run);
    }

    private int Run(ParseResult arguments)
    {
        StudyRecord study = Read(arguments);
        bool isCsv = arguments.GetValue(_csv);
        TrialRecord? trial = isCsv ? null : Chosen(study, arguments.GetValue(_trial));
        string text = trial is null ? TrialsCsv.Write(study) : ArchitectureJson.Write(study, trial);
        TextWriter output = arguments.InvocationConfiguration.Output;
        if (arguments.GetValue(_output) is not { } path)
        {
            output.Write(text);
            return 0;
        }

        OutputFile.Write(path, text);
        output.WriteLine(
            trial is null
                ? $"{path} has the {study.Trials.Count} trials of \"{study.Name}\"."
                : $"{path} has the architecture of trial {trial.Number} of \"{study.Name}\".");
        return 0;
    }

    private static TrialRecord Chosen(StudyRecord study, int? number) => number is null
        ? BestTrials.Of(study).FirstOrDefault() ?? throw new ToolException($"No trial of \"{study.Name}\" has completed; --trial NUMBER exports one without a score.")
        : study.Trials.FirstOrDefault(trial => trial.Number == number) ?? throw new ToolException(
            study.Trials.Count == 0 ? $"\"{study.Name}\" has no trials." : $"\"{study.Name}\" has no trial {number}; it has 0 to {study.Trials.Count - 1}.");
}
