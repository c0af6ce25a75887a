using System.Runtime.CompilerServices;

namespace NasDsl.Generators.Tests.Output;

/// <summary>What the README declares compiles as it stands there.</summary>
public class ReadmeTests
{
    [Test]
    public void Blocks_and_conditions()
    {
        string readme = File.ReadAllText(Path.Combine(Path.GetDirectoryName(ThisFile())!, "../../../README.md")).ReplaceLineEndings("\n");
        int start = readme.IndexOf("```csharp\n[Block]", StringComparison.Ordinal) + "```csharp\n".Length;
        string code = readme[start..readme.IndexOf("```", start, StringComparison.Ordinal)];
        int statement = code.IndexOf("var one", StringComparison.Ordinal);
        GeneratorRun run = GeneratorRun.Of(
            "global using NasDsl; public enum ConvOp { [Conv(3)] Conv3, [Identity] Skip }",
            code[..statement],
            $"public static class Use {{ public static object One() {{ {code[statement..]} return one; }} }}");
        Assert.That(run.CompilerDiagnostics, Is.Empty);
        Assert.That(run.Sources.Keys, Has.None.EndsWith("Invalid.g.cs").And.Contains("BlockSpace.Network.g.cs"));
    }

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
