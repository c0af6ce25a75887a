using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NasDsl.Generators.Declaration;
using NasDsl.Generators.Model;

namespace NasDsl.Generators.Tests.Shapes;

/// <summary>The sizes of the image that are followed through a network.</summary>
public class ImageFlowTests
{
    private const string Usings = "using NasDsl; public enum Op { [Conv(1)] A, [Identity] B } public enum CellOp { [Zero] A, [Identity] B }\n";

    [Test]
    public void They_are_those_of_all_architectures([Range(1, 4)] int seed)
    {
        const int Chains = 100;
        var random = new Random(seed);
        RandomChain[] chains = [.. Enumerable.Range(0, Chains).Select(_ => new RandomChain(random))];
        CSharpCompilation compilation = TestCompilation.Of([Usings, .. chains.Select((chain, i) => "using NasDsl; " + chain.Text($"Net{i}"))]);
        int conditional = 0;
        using (Assert.EnterMultipleScope())
        {
            for (int i = 0; i < Chains; i++)
            {
                HashSet<(string, int, int, int)> expected = chains[i].Readings();
                IEnumerable<(string, int, int, int)> followed = FlowOf(compilation, $"Net{i}").Readings
                    .Select(reading => (reading.Layer!.Name, reading.In.Height, reading.In.Width, reading.Stride));
                Assert.That(followed, Is.EquivalentTo(expected), chains[i].Text($"Net{i}"));
                conditional += expected.Count > 4 ? 1 : 0;
            }
        }

        Assert.That(conditional, Is.GreaterThan(Chains / 3), "many chains have several sizes");
    }

    [Test]
    public void A_size_says_the_way_that_led_to_it()
    {
        ImageFlow flow = FlowOf(TestCompilation.Of(Usings + """
            [Block] public partial record Half { [Choice] public partial Op Keep { get; init; } [Choice(2, 3)] public partial int Step { get; init; } [Choice, Stride(nameof(Step))] public partial Op Shrink { get; init; } }
            [SearchSpace, Input(3, 32, 30), Classes(2), Stem(8, Stride = 2)] public partial record Net
            {
                [Layers(1, 2)] public partial Layers<Half> Body { get; init; }
                [Cell(Nodes = 1, Inputs = 1)] public partial Cell<CellOp> Top { get; init; }
            }
            """), "Net");
        Assert.That(
            flow.Readings.Where(reading => reading.Reader == "'Top'").Select(reading => reading.In.Trail), Is.EquivalentTo((string[])
            [
                "32 × 30 of [Input], 16 × 15 after [Stem], 8 × 8 after 'Body[0].Shrink' with 'Body[0].Step' = 2",
                "32 × 30 of [Input], 16 × 15 after [Stem], 6 × 5 after 'Body[0].Shrink' with 'Body[0].Step' = 3",
                "32 × 30 of [Input], 16 × 15 after [Stem], 8 × 8 after 'Body[0].Shrink' with 'Body[0].Step' = 2, 4 × 4 after 'Body[1].Shrink' with 'Body[1].Step' = 2",
                "32 × 30 of [Input], 16 × 15 after [Stem], 8 × 8 after 'Body[0].Shrink' with 'Body[0].Step' = 2, 3 × 3 after 'Body[1].Shrink' with 'Body[1].Step' = 3",
                "32 × 30 of [Input], 16 × 15 after [Stem], 6 × 5 after 'Body[0].Shrink' with 'Body[0].Step' = 3, 2 × 2 after 'Body[1].Shrink' with 'Body[1].Step' = 3",
            ]), "of two ways to 3 × 3 the first");
    }

    [Test]
    public void A_long_range_of_blocks_is_followed_in_few_paths()
    {
        ImageFlow flow = FlowOf(TestCompilation.Of(Usings + """
            [Block] public partial record Half { [Choice, Stride(2)] public partial Op Shrink { get; init; } }
            [SearchSpace, Input(3, 1024, 1024), Classes(2)] public partial record Net { [Layers(0, 200)] public partial Layers<Half> Body { get; init; } [Choice] public partial Op Last { get; init; } }
            """), "Net");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(flow.Crowded, Is.Null);
            Assert.That(flow.Readings.Where(reading => reading.Reader == "'Last'").Select(reading => reading.In.Height), Is.EquivalentTo(Enumerable.Range(0, 11).Select(i => 1 << i)));
            Assert.That(flow.Readings.Count(reading => reading.LeavesNothing), Is.EqualTo(1), "the eleventh block meets one pixel, and what is behind it is not reached");
        }
    }

    [Test]
    public void The_stride_of_a_block_passes_a_block_of_values_in_front_of_its_first_layer()
    {
        ImageFlow flow = FlowOf(TestCompilation.Of(Usings + """
            [Block] public partial record Flags { [Choice(1, 2)] public partial int Value { get; init; } }
            [Block] public partial record Part { public partial Flags First { get; init; } [Choice] public partial Op Keep { get; init; } }
            [SearchSpace, Input(3, 8, 8), Classes(2)] public partial record Net { [Stride(2)] public partial Part P { get; init; } [Choice] public partial Op Last { get; init; } }
            """), "Net");
        Assert.That(flow.Readings.Where(reading => reading.Reader == "'Last'").Select(reading => reading.In.Height), Is.EqualTo([4]));
    }

    private static ImageFlow FlowOf(CSharpCompilation compilation, string name)
    {
        INamedTypeSymbol symbol = compilation.GetTypeByMetadataName(name)!;
        return ImageFlow.Of(Flattening.Of(ModelBuilder.Build(SpaceReader.Read(symbol, compilation, default))!));
    }
}
