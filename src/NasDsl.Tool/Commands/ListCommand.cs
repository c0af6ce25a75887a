using System.CommandLine;
using NasDsl.Search.Studies;
using NasDsl.Tool.Display;
using NasDsl.Tool.Files;
using Spectre.Console;

namespace NasDsl.Tool.Commands;

/// <summary><c>nasdsl list FILE</c>: a line for each study.</summary>
internal sealed class ListCommand : Command
{
    private readonly Argument<string> _file = StudyFile.NewArgument();

    /// <summary>The command.</summary>
    public ListCommand()
        : base("list", "Lists the studies of a file.")
    {
        Arguments.Add(_file);
        SetAction(Run);
    }

    private int Run(ParseResult arguments)
    {
        using var file = new StudyFile(arguments.GetRequiredValue(_file));
        List<StudyRecord> studies = [];
        List<string> errors = [];
        foreach (string name in file.Names)
        {
            try
            {
                studies.Add(file.Read(name));
            }
            catch (StudyDamagedException damaged)
            {
                // The others can be read nevertheless.
                errors.Add(damaged.Message);
            }
        }

        IAnsiConsole console = StudyConsole.On(arguments.InvocationConfiguration.Output);
        if (studies.Count > 0)
        {
            console.Write(StudyTable.Of(studies));
        }
        else if (errors.Count == 0)
        {
            console.WriteLine("The file has no study.");
        }

        foreach (string error in errors)
        {
            arguments.InvocationConfiguration.Error.WriteLine(error);
        }

        return errors.Count == 0 ? 0 : 1;
    }
}
