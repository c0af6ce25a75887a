using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace NasDsl.Generators.Tests.Rules;

/// <summary>
/// A module that is internal to another project: its candidate set, its block and its space are used where the module can be made, and refused where it
/// cannot, rather than written in code that does not compile.
/// </summary>
public class ReferencedOperationTests
{
    private const string Library = """
        using NasDsl;
        using TorchSharp;
        [assembly: System.Runtime.CompilerServices.InternalsVisibleTo("Friend")]
        namespace Library;
        internal sealed class Ghost() : torch.nn.Module<torch.Tensor, torch.Tensor>("Ghost") { public override torch.Tensor forward(torch.Tensor input) => input; }
        public enum Op { [Op<Ghost>] A, [Conv(3)] B }
        [Block] public partial record Part { [Choice] public partial Op First { get; init; } }
        [Block] public partial record Whole { [Layers(1, 2)] public partial Layers<Part> Parts { get; init; } }
        [SearchSpace, Input(1, 8, 8), Classes(2)] public partial record Space { [Choice] public partial Op First { get; init; } }
        [SearchSpace] public abstract partial record Abstract { public partial Whole Body { get; init; } }
        [SearchSpace] public abstract partial record Settings : Abstract { [Uniform(0, 1)] public partial double Rate { get; init; } }
        """;

    private static readonly string[] _uses =
    [
        "[SearchSpace, Input(1, 8, 8), Classes(2)] public partial record S { [[|Choice|]] public partial Library.Op X { get; init; } } NAS0209",
        "[SearchSpace, Input(1, 8, 8), Classes(2)] public partial record S { public partial Library.Part [|P|] { get; init; } } NAS0341",
        "[SearchSpace, Input(1, 8, 8), Classes(2)] public partial record S { [Layers(1, 3)] public partial Layers<Library.Whole> [|P|] { get; init; } } NAS0341",
        "[Block] public partial record Own { public partial Library.Part P { get; init; } } [SearchSpace, Input(1, 8, 8), Classes(2)] public partial record S { public partial Own [|P|] { get; init; } } NAS0341",
        "[SearchSpace] public partial record S : [|Library.Space|]; NAS0208",
        "[SearchSpace, Input(1, 8, 8), Classes(2)] public partial record S : [|Library.Settings|]; NAS0341",
    ];

    [Test]
    public async Task A_module_that_is_out_of_reach_is_an_error_where_it_is_used([ValueSource(nameof(_uses))] string use, [Values] bool compiled)
    {
        MarkedSource source = MarkedSource.Of("using NasDsl; " + use[..^8]);
        GeneratorRun run = Run(source.Text, "Stranger", compiled);
        ImmutableArray<Diagnostic> found = await Analysis.Of(run.Output);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(found.Select(diagnostic => diagnostic.Id), Is.EqualTo((string[])[use[^7..]]));
            Assert.That(found.Select(diagnostic => diagnostic.Location.SourceSpan), Is.EqualTo(source.Spans));
            Assert.That(run.CompilerDiagnostics, Is.Empty);
        }
    }

    [Test]
    public async Task A_module_that_is_shown_to_the_project_is_used([ValueSource(nameof(_uses))] string use, [Values] bool compiled)
    {
        GeneratorRun run = Run(MarkedSource.Of("using NasDsl; " + use[..^8]).Text, "Friend", compiled);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(await Analysis.Of(run.Output), Is.Empty);
            Assert.That(run.CompilerDiagnostics, Is.Empty);
            Assert.That(run.Sources["S.Network.g.cs"], Does.Contain("new global::Library.Ghost()"));
        }
    }

    private static GeneratorRun Run(string source, string name, bool compiled)
    {
        CSharpCompilation library = GeneratorRun.Of(TestCompilation.Create([Library], name: "Library")).Output;
        return GeneratorRun.Of(TestCompilation.Create(
            [source], name: name, references: [compiled ? TestCompilation.Compiled(library) : library.ToMetadataReference()]));
    }
}
