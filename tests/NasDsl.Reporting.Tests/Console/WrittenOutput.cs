using System.Text;
using Spectre.Console;

namespace NasDsl.Reporting.Tests;

/// <summary>An output that is, or is not, a terminal.</summary>
internal sealed class WrittenOutput(bool isTerminal) : IAnsiConsoleOutput
{
    public TextWriter Writer { get; } = new StringWriter();

    public bool IsTerminal => isTerminal;

    public int Width => 100;

    public int Height => 40;

    public void SetEncoding(Encoding encoding)
    {
    }
}
