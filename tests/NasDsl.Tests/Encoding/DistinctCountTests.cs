using System.Numerics;
using NasDsl.Spaces;

namespace NasDsl.Tests;

/// <summary>How many architectures are really different, beside the canonical values of all of them.</summary>
public class DistinctCountTests
{
    [Test]
    public void NAS_Bench_Macro_has_3969_networks()
    {
        Assert.That(MacroSpace.DistinctCount, Is.EqualTo((BigInteger)3_969));
        AssertIsThatOfAll<MacroSpace>();
    }

    [Test]
    public void Dead_nodes_count_once() => AssertIsThatOfAll<Bench201Space>();

    [Test]
    public void Sorted_edges_count_once() => AssertIsThatOfAll<EnasSpace>();

    [Test]
    public void Dropped_identities_count_once() => AssertIsThatOfAll<DepthSpace>();

    [Test]
    public void Sizes_that_are_decisions_say_what_counts() => AssertIsThatOfAll<WidthSpace>();

    [Test]
    public void Twins_count_once() => AssertIsThatOfAll<TwinSpace>();

    [Test]
    public void What_is_not_admissible_does_not_count()
    {
        AssertIsThatOfAll<BoundedSpace>();
        Assert.That(BoundedSpace.DistinctCount, Is.GreaterThan(BigInteger.One).And.LessThan((BigInteger)468));
        Assert.That(BoundedByBoth.DistinctCount, Is.EqualTo(BigInteger.Zero));
        Assert.That(LonelySpace.DistinctCount, Is.EqualTo((BigInteger)5));
    }

    [Test]
    public void A_large_space_without_a_rule_has_as_many_as_values() =>
        Assert.That(DartsSpace.DistinctCount, Is.EqualTo(DartsSpace.Cardinality));

    private static void AssertIsThatOfAll<S>()
        where S : class, ICountable<S> =>
        Assert.That(
            S.DistinctCount,
            Is.EqualTo((BigInteger)Encodings.All<S>().Where(value => value.IsAdmissible).Select(value => value.Canonical()).Distinct().Count()));
}
