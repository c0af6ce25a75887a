using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using NasDsl.Generators.Diagnostics;

namespace NasDsl.Generators.Tests.Rules;

/// <summary>The size and cost of a space at its name, for those who ask for it.</summary>
public class SpaceSizeTests
{
    private const string Macro = """
        using NasDsl;
        public enum MacroOp { [Identity] Identity, [MBConv(3, 3)] MB3K3, [MBConv(5, 6)] MB6K5 }
        [SearchSpace, Input(3, 32, 32), Classes(10), Stem(32), Head(1280)]
        public partial record [|MacroSpace|]
        {
            [Layers(2, 2), Channels(64), Stride(2)] public partial Layers<MacroOp> Stage1 { get; init; }
            [Layers(3, 3), Channels(128), Stride(2)] public partial Layers<MacroOp> Stage2 { get; init; }
            [Layers(3, 3), Channels(256), Stride(2)] public partial Layers<MacroOp> Stage3 { get; init; }
        }
        """;

    [Test]
    public async Task It_is_said_where_it_is_switched_on_and_nowhere_else()
    {
        MarkedSource source = MarkedSource.Of(Macro);
        CSharpCompilation compilation = GeneratorRun.Of(source.Text).Output;
        Assert.That(await Of(compilation), Is.Empty);
        Diagnostic[] found = await Of(compilation.WithOptions(compilation.Options.WithSpecificDiagnosticOptions(
            [new("NAS0509", ReportDiagnostic.Info)])));
        Assert.That(found.Select(diagnostic => (diagnostic.Id, diagnostic.Location.SourceSpan)), Is.EqualTo(new[] { ("NAS0509", source.Spans[0]) }));
        Assert.That(found[0].GetMessage(), Does.StartWith("'MacroSpace': The space has 6,561 architectures: Stage1 9 × Stage2 27 × Stage3 27."));
        Assert.That(found[0].GetMessage(), Does.Contain(MacroCost));
    }

    // The table of NAS-Bench-Macro has these as its least and greatest figures.
    internal const string MacroCost = "Its networks have 387,882 to 2,932,586 parameters and 7,713,280 to 105,660,928 multiply-adds.";

    private static async Task<Diagnostic[]> Of(CSharpCompilation compilation) =>
        [.. await compilation.WithAnalyzers([new SpaceSizeAnalyzer()]).GetAnalyzerDiagnosticsAsync()];
}
