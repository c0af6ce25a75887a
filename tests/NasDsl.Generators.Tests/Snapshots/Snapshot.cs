using System.Runtime.CompilerServices;
using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;

namespace NasDsl.Generators.Tests.Snapshots;

/// <summary>
/// Compares a text to a file beside the test, named as Verify names it (<c>Class.Method_Parameter#Name.verified.cs</c>), so that Verify can take over without
/// a change of a file. A snapshot is written anew only where <c>NASDSL_UPDATE_SNAPSHOTS</c> is 1.
/// </summary>
internal static class Snapshot
{
    private const string Update = "NASDSL_UPDATE_SNAPSHOTS";

    public static void Match(string name, string text, [CallerFilePath] string test = "")
    {
        string path = Path.Combine(Path.GetDirectoryName(test)!, name + ".verified.cs");
        if (Environment.GetEnvironmentVariable(Update) == "1")
        {
            File.WriteAllText(path, text);
        }

        Assert.That(path, Does.Exist, $"There is no snapshot. Set {Update}=1 to write it, and read it before it is committed.");
        string expected = File.ReadAllText(path);
        if (expected != text)
        {
            Assert.Fail($"{name} differs. Set {Update}=1 to take the new text, once it is what it should be.\n{Difference(expected, text)}");
        }
    }

    private static string Difference(string expected, string actual)
    {
        DiffPaneModel lines = InlineDiffBuilder.Diff(expected, actual, ignoreWhiteSpace: false);
        return string.Join('\n', lines.Lines.Where(line => line.Type != ChangeType.Unchanged).Take(60).Select(
            line => (line.Type == ChangeType.Inserted ? "+ " : "- ") + line.Text));
    }
}
