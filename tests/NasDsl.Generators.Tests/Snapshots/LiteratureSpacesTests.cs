using System.Runtime.CompilerServices;

namespace NasDsl.Generators.Tests.Snapshots;

/// <summary>What is emitted for the three spaces of the literature, to be read in review whenever an emitter changes.</summary>
public class LiteratureSpacesTests
{
    // As a project with implicit usings sees the files.
    private const string Usings = "global using System; global using NasDsl;";

    [TestCase("MacroSpace")]
    [TestCase("Bench201Space")]
    [TestCase("DartsSpace")]
    public void Emitted_files(string space)
    {
        string source = File.ReadAllText(Path.Combine(Path.GetDirectoryName(ThisFile())!, "../../NasDsl.Spaces", space + ".cs"));
        GeneratorRun run = GeneratorRun.Of(Usings, source);
        Assert.That(run.CompilerDiagnostics, Is.Empty);
        using (Assert.EnterMultipleScope())
        {
            foreach ((string name, string text) in run.Sources)
            {
                string file = name[..^".g.cs".Length];
                Snapshot.Match($"{nameof(LiteratureSpacesTests)}.{nameof(Emitted_files)}_{space}#{file}", text);
            }
        }

        Assert.That(run.Sources.Keys.Select(name => name.Split('.')[1]), Is.EqualTo((string[])["Values", "Encoding", "Operators", "Cost", "Network", "Supernet"]));
    }

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
