using NasDsl.Spaces;

namespace NasDsl.Tests;

/// <summary>The canonical form beside the classes that the rules make, found here by brute force over the properties.</summary>
public class CanonicalTests
{
    [Test]
    public void NAS_Bench_Macro_has_3969_networks()
    {
        Assert.That(Encodings.All<MacroSpace>().Select(architecture => architecture.Canonical()).Distinct().Count(), Is.EqualTo(3_969));
        AssertLeastOfItsClass<MacroSpace>(space => $"{Range(space.Stage1, 2, true)} {Range(space.Stage2, 3, true)} {Range(space.Stage3, 3, true)}");
    }

    [Test]
    public void Ranges_lose_identities_where_they_may_be_shorter() =>
        AssertLeastOfItsClass<DepthSpace>(space => $"{Range(space.Free, 1, false)} {Range(space.Reduced, 2, true)}");

    [Test]
    public void Sizes_that_are_decisions_say_whether_the_shape_changes() => AssertLeastOfItsClass<WidthSpace>(
        space => $"{space.Width} {Range(space.Wide, 1, space.Width != 16)} {Range(space.Narrow, 1, space.Width != 32)}");

    [Test]
    public void An_identity_that_changes_the_shape_stays_within_a_block_too()
    {
        ReducingSpace strided = new() { Only = new() { Step = 2, Body = [TestOp.Skip, TestOp.Conv] } };
        Assert.That(strided.Canonical(), Is.EqualTo(strided));
        ReducingSpace wide = new() { Only = new() { Width = 4, Top = [TestOp.Skip, TestOp.Conv] } };
        Assert.That(wide.Canonical(), Is.EqualTo(wide));
        ReducingSpace late = new() { Only = new() { Step = 2, Body = [TestOp.Conv, TestOp.Skip] } };
        Assert.That(late.Canonical().Only.Body, Is.EqualTo((Layers<TestOp>)[TestOp.Conv]));
    }

    [Test]
    public void One_identity_stands_for_all_where_the_shape_is_kept() => AssertLeastOfItsClass<TwinSpace>(space => Range(space.Layers, 2, true));

    [Test]
    public void Dead_nodes_of_NAS_Bench_201_are_reset() => AssertLeastOfItsClass<Bench201Space>(
        space => LiveNodes(space.Cell, 1, Bench201Op.None, isSorted: false));

    [Test]
    public void Repeatable_inputs_are_sorted() => AssertLeastOfItsClass<EnasSpace>(
        space => LiveNodes(space.Cell, 1, EnasOp.None, isSorted: true));

    [Test]
    public void Where_no_rule_applies_an_architecture_is_canonical()
    {
        var random = new RandomSource(40);
        var cell = DartsSpace.Sample(random);
        Assert.That(cell.Canonical(), Is.SameAs(cell));
        var training = TrainingSpace.Sample(random);
        Assert.That(training.Canonical(), Is.SameAs(training));
    }

    [Test]
    public void Everything_else_stays()
    {
        FashionSpace space = new() { Body = [FashionOp.Skip, FashionOp.Skip, FashionOp.Conv3], Width = 64, LearningRate = 0.05 };
        Assert.That(space.Canonical(), Is.EqualTo(space with { Body = [FashionOp.Skip, FashionOp.Conv3] }));
    }

    // A range as its class: identities that change nothing count only where the least depth wants them.
    private static string Range<T>(Layers<T> layers, int min, bool isFirstKept)
        where T : struct, Enum
    {
        int pinned = isFirstKept ? 1 : 0;
        IEnumerable<string> others = layers.Skip(pinned).Select(layer => layer.ToString()).Where(name => name is not ("Identity" or "Skip" or "Factorized"));
        List<string> kept = [.. layers.Take(pinned).Select(layer => layer.ToString()), .. others];
        return string.Join(",", kept) + "+" + Math.Max(0, min - kept.Count);
    }

    private static string LiveNodes<T>(Cell<T> cell, int predecessors, T zero, bool isSorted)
    {
        var live = new HashSet<int>();
        Reach(cell.Count - 1);
        IEnumerable<string> nodes = Enumerable.Range(0, cell.Count).Select(node => !live.Contains(node) ? "-"
            : string.Join(" ", isSorted ? cell[node].Select(edge => edge.ToString()).Order() : cell[node].Select(edge => edge.ToString())));
        return string.Join("|", nodes);

        void Reach(int node)
        {
            if (node >= 0 && live.Add(node))
            {
                foreach (Edge<T> edge in cell[node])
                {
                    if (!EqualityComparer<T>.Default.Equals(edge.Operation, zero))
                    {
                        Reach(edge.Input - predecessors);
                    }
                }
            }
        }
    }

    private static void AssertLeastOfItsClass<S>(Func<S, string> classOf)
        where S : class, IFinite<S>
    {
        var least = new Dictionary<string, S>();
        foreach (S architecture in Encodings.All<S>())
        {
            least.TryAdd(classOf(architecture), architecture);
        }

        foreach (S architecture in Encodings.All<S>())
        {
            S canonical = architecture.Canonical();
            Assert.That(canonical, Is.EqualTo(least[classOf(architecture)]), architecture.ToString());
            Assert.That(canonical.Canonical(), Is.EqualTo(canonical));
            Assert.That(canonical.ToIndex(), Is.LessThanOrEqualTo(architecture.ToIndex()));
        }
    }
}
