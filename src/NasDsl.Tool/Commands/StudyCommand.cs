using System.CommandLine;
using NasDsl.Search.Studies;
using NasDsl.Tool.Files;

namespace NasDsl.Tool.Commands;

/// <summary>A command about one study of a file.</summary>
internal abstract class StudyCommand : Command
{
    private readonly Argument<string?> _study = new("STUDY")
    {
        Description = "The study's name; it may be left out where the file has one study alone.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    /// <summary>A command with its arguments FILE and STUDY.</summary>
    protected StudyCommand(string name, string description)
        : base(name, description)
    {
        Arguments.Add(File);
        Arguments.Add(_study);
    }

    /// <summary>The file of studies.</summary>
    protected Argument<string> File { get; } = StudyFile.NewArgument();

    /// <summary>The study that the command line names.</summary>
    protected StudyRecord Read(ParseResult arguments)
    {
        using var file = new StudyFile(arguments.GetRequiredValue(File));
        return file.Read(arguments.GetValue(_study));
    }
}
