using Microsoft.CodeAnalysis.CSharp;
using NasDsl.Generators.Counting;
using NasDsl.Generators.Declaration;
using NasDsl.Generators.Model;

namespace NasDsl.Generators.Tests.Counting;

/// <summary>The costs and the number of canonical values that the generator gives of a space, beside those of all its architectures one by one.</summary>
public class CostRangeTests
{
    private const int SpacesInBatch = 100;

    [Test]
    public void The_range_of_random_spaces_is_that_of_all_their_architectures([Range(1, 5)] int seed)
    {
        var random = new RandomNetworks(seed);
        string[] names = [.. Enumerable.Range(0, SpacesInBatch).Select(i => $"Net{i}")];
        string[] files = [.. names.Select(random.Next)];
        using CompiledSpaces compiled = CompiledSpaces.Of(files, names);
        int looked = 0;
        using (Assert.EnterMultipleScope())
        {
            foreach ((SpaceModel model, Type type) in compiled.Spaces)
            {
                if (Enumeration.Of(type, 4_000) is not { } all)
                {
                    continue;
                }

                looked++;
                string source = files[Array.IndexOf(names, type.Name)];
                Generators.Counting.CostRange range = CostRanges.Of(model)!;
                Assert.That(range, Is.Not.Null, source);
                Assert.That(range.IsExact, Is.True, source);
                Assert.That(
                    (range.Least.Parameters, range.Least.MultiplyAdds, range.Most!.Value.Parameters, range.Most.Value.MultiplyAdds),
                    Is.EqualTo((
                        all.Costs.Min(cost => cost.Parameters), all.Costs.Min(cost => cost.MultiplyAdds),
                        all.Costs.Max(cost => cost.Parameters), all.Costs.Max(cost => cost.MultiplyAdds))),
                    source);
                AssertLeastWith(model, all, source);
                AssertDistinct(model, all, source);
                AssertFront(model, all, source);
            }
        }

        TestContext.Out.WriteLine($"{looked} spaces of {compiled.Spaces.Count} valid ones");
        Assert.That(looked, Is.GreaterThan(SpacesInBatch / 2));
    }

    [Test]
    public void Where_sizes_are_too_many_the_figures_are_bounds()
    {
        // Each width is read again after all the others, so that 9^4 combinations are alive in the middle.
        (SpaceModel model, Type type) = One("""
            [SearchSpace, Input(3, 8, 8), Classes(2), Stem(4)] public partial record Net
            {
                [Choice, Channels(nameof(A))] public partial Op L0 { get; init; }
                [Choice, Channels(nameof(B))] public partial Op L1 { get; init; }
                [Choice, Channels(nameof(C))] public partial Op L2 { get; init; }
                [Choice, Channels(nameof(D))] public partial Op L3 { get; init; }
                [Choice, Channels(nameof(A))] public partial Op L4 { get; init; }
                [Choice, Channels(nameof(B))] public partial Op L5 { get; init; }
                [Choice, Channels(nameof(C))] public partial Op L6 { get; init; }
                [Choice, Channels(nameof(D))] public partial Op L7 { get; init; }
                [Uniform(1, 9)] public partial int A { get; init; }
                [Uniform(1, 9)] public partial int B { get; init; }
                [Uniform(1, 9)] public partial int C { get; init; }
                [Uniform(1, 9)] public partial int D { get; init; }
            }
            """);
        Generators.Counting.CostRange range = CostRanges.Of(model)!;
        Assert.That(range.IsExact, Is.False);
        NetworkCost[] costs = Enumeration.Sampled(type, 5_000);
        Assert.That(costs.Select(cost => cost.Parameters), Is.All.InRange(range.Least.Parameters, range.Most!.Value.Parameters));
        Assert.That(costs.Select(cost => cost.MultiplyAdds), Is.All.InRange(range.Least.MultiplyAdds, range.Most.Value.MultiplyAdds));
    }

    [Test]
    public void Figures_beyond_64_bits_are_not_given()
    {
        // The language refuses such a width by now; what counts must not rely on it.
        CSharpCompilation compilation = TestCompilation.Of(
            "using NasDsl; public enum Op { [Conv(3)] A, [Conv(1)] B } [SearchSpace, Input(3, 8, 8), Classes(2)] public partial record Net { [Choice, Channels(2_000_000_000)] public partial Op L0 { get; init; } }");
        Assert.That(CostRanges.Of(ModelBuilder.Build(SpaceReader.Read(compilation.GetTypeByMetadataName("Net")!, compilation, default))!), Is.Null);
    }

    [Test]
    public void Too_much_work_is_not_done()
    {
        IEnumerable<string> layers = Enumerable.Range(0, 30).Select(i => $"[Choice, Channels(nameof({(i % 2 == 0 ? "A" : "B")}))] public partial Op L{i} {{ get; init; }}");
        (SpaceModel model, _) = One($$"""
            [SearchSpace, Input(3, 8, 8), Classes(2), MaxParameters(1)] public partial record Net
            {
                {{string.Join("\n", layers)}}
                [Uniform(1, 64)] public partial int A { get; init; }
                [Uniform(1, 64)] public partial int B { get; init; }
            }
            """);
        CostWalk walk = CostWalk.Of(model)!;
        Assert.That(walk.Go(), Is.Null);
        Assert.That(walk.Work, Is.InRange(CostWalk.MostWork, CostWalk.MostWork + 10));
    }

    [Test]
    public void A_users_own_operation_leaves_the_least_alone()
    {
        GeneratorRun run = GeneratorRun.Of("""
            using NasDsl;
            public sealed class Own() : TorchSharp.torch.nn.Module<TorchSharp.torch.Tensor, TorchSharp.torch.Tensor>("Own")
            {
                public override TorchSharp.torch.Tensor forward(TorchSharp.torch.Tensor input) => input;
            }
            public enum Op { [Conv(3)] Conv, [Op<Own>] Own }
            [SearchSpace, Input(3, 8, 8), Classes(2)] public partial record Net { [Choice] public partial Op Only { get; init; } }
            """);
        Assert.That(run.Sources["Net.Values.g.cs"], Does.Contain("Its networks have at least 8 parameters and at least 6 multiply-adds."));
    }

    private static void AssertDistinct(SpaceModel model, Enumeration all, string source)
    {
        bool hasConditions = Flattening.Of(model).Decisions.Any(decision => decision.When is not null);
        System.Numerics.BigInteger? distinct = DistinctCounts.Of(TokenLayout.Of(model));
        Assert.That(distinct is null ? hasConditions : distinct == all.Distinct, $"{distinct} {all.Distinct} {source}");
        Assert.That(all.Emitted, Is.EqualTo((System.Numerics.BigInteger)all.Distinct), source);
    }

    private static void AssertFront(SpaceModel model, Enumeration all, string source)
    {
        NetworkCost[] different = [.. all.Costs.Distinct()];
        IEnumerable<(long, long)> front = different
            .Where(cost => !different.Any(other => other != cost && other.Parameters <= cost.Parameters && other.MultiplyAdds <= cost.MultiplyAdds))
            .Select(static cost => (cost.Parameters, cost.MultiplyAdds));
        IEnumerable<(long, long)> walked = CostWalk.Of(model, new FrontWork())!.Go()!.Value.Front!.Points!.Select(static cost => (cost.Parameters, cost.MultiplyAdds));
        Assert.That(walked, Is.EquivalentTo(front), source);
    }

    private static (SpaceModel Model, Type Type) One(string source)
    {
        using CompiledSpaces compiled = CompiledSpaces.Of(
            ["using NasDsl; namespace Small; public enum Op { [Conv(3)] A, [Conv(1)] B } " + source], ["Net"]);
        return compiled.Spaces.Single();
    }

    private static void AssertLeastWith(SpaceModel model, Enumeration all, string source)
    {
        CostWalk walk = CostWalk.Of(model)!;
        EquatableArray<DecisionModel> decisions = Flattening.Of(model).Decisions;
        foreach (((string path, int token), NetworkCost least) in all.LeastWith)
        {
            // What no size and no condition hangs on has no part in the cost.
            DecisionModel decision = decisions.First(candidate => candidate.Path == path);
            string member = decision.Name;
            if (decision is not LayerDecisionModel && !walk.Reads(member))
            {
                continue;
            }

            Figures figures = walk.Go(token < 0 ? new Requirement(member, Depth: -1 - token) : new Requirement(member, token))!.Value;
            Assert.That(
                (figures.LeastParameters, figures.LeastMacs), Is.EqualTo((least.Parameters, least.MultiplyAdds)), $"{member} {token}\n{source}");
        }
    }
}
