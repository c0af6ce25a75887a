using System.CommandLine;
using NasDsl.Reporting;
using NasDsl.Search.Studies;
using NasDsl.Tool.Files;

namespace NasDsl.Tool.Commands;

/// <summary><c>nasdsl report FILE [STUDY] -o report.html</c>: a study as one HTML file.</summary>
internal sealed class ReportCommand : StudyCommand
{
    private readonly Option<string> _output = new("--output", "-o")
    {
        Description = "The HTML file; one that is there already is replaced.",
        DefaultValueFactory = static _ => "report.html",
        HelpName = "FILE",
    };

    /// <summary>The command.</summary>
    public ReportCommand()
        : base("report", "Writes a study's report: one HTML file that needs nothing else.")
    {
        Options.Add(_output);
        SetAction(Run);
    }

    private int Run(ParseResult arguments)
    {
        StudyRecord study = Read(arguments);
        string path = arguments.GetRequiredValue(_output);
        OutputFile.Write(path, StudyReport.ToHtml(study));
        arguments.InvocationConfiguration.Output.WriteLine($"{path} has the report of \"{study.Name}\" with {study.Trials.Count} trials.");
        return 0;
    }
}
