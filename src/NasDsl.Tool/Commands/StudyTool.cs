using System.CommandLine;
using System.Data.Common;
using NasDsl.Search.Studies;

namespace NasDsl.Tool.Commands;

/// <summary>The command <c>nasdsl</c>.</summary>
internal static class StudyTool
{
    /// <summary>Runs a command line.</summary>
    /// <param name="arguments">The command line.</param>
    /// <param name="output">Where answers go.</param>
    /// <param name="error">Where errors go, each in one paragraph.</param>
    /// <returns>0, or 1 where something is wrong.</returns>
    public static int Run(string[] arguments, TextWriter output, TextWriter error)
    {
        var root = new RootCommand("Looks at files of studies. Nothing in them is changed, and programs may work on them meanwhile.")
        {
            new ListCommand(), new ShowCommand(), new ReportCommand(), new ExportCommand(),
        };
        try
        {
            return root.Parse(arguments).Invoke(new InvocationConfiguration { Output = output, Error = error, EnableDefaultExceptionHandler = false });
        }
        catch (Exception exception) when (exception is StudyException or KeyNotFoundException or IOException or UnauthorizedAccessException or DbException
            or ToolException)
        {
            error.WriteLine(exception.Message);
            return 1;
        }
    }
}
