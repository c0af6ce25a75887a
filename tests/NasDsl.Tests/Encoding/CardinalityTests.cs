using System.Numerics;
using NasDsl.Spaces;

namespace NasDsl.Tests;

public class CardinalityTests
{
    [Test]
    public void Literature_spaces_have_the_published_sizes()
    {
        Assert.That(MacroSpace.Cardinality, Is.EqualTo((BigInteger)6_561));
        Assert.That(Bench201Space.Cardinality, Is.EqualTo((BigInteger)15_625));
        Assert.That(DartsCellSpace.Cardinality, Is.EqualTo((BigInteger)1_037_664_180));
        Assert.That(DartsSpace.Cardinality, Is.EqualTo(BigInteger.Pow(1_037_664_180, 2)));
    }

    [Test]
    public void Each_decision_has_its_own_size()
    {
        Assert.That(SizesOf(DartsSpace.Decisions), Is.EqualTo(new BigInteger[] { 1_037_664_180, 1_037_664_180 }));
        Assert.That(SizesOf(MacroSpace.Decisions), Is.EqualTo(new BigInteger[] { 9, 27, 27 }));
        Assert.That(SizesOf(FashionSpace.Decisions), Is.EqualTo(new BigInteger[] { 5, 5 + 25 + 125 + 625, 180 * BigInteger.Pow(25, 4), 3, 0 }));
        Assert.That(SizesOf(DeepSpace.Decisions), Is.EqualTo(new[] { 3, (BigInteger.Pow(3, 101) - 1) / 2, BigInteger.Pow(3, 40) }));
    }

    [TestCaseSource(nameof(ProductsOfDecisions))]
    public void The_size_is_the_product_of_the_decisions_sizes(BigInteger cardinality, BigInteger product) =>
        Assert.That(cardinality, Is.EqualTo(product));

    private static IEnumerable<object[]> ProductsOfDecisions()
    {
        yield return [DepthSpace.Cardinality, Product(DepthSpace.Decisions)];
        yield return [DeepSpace.Cardinality, Product(DeepSpace.Decisions)];
        yield return [EnasSpace.Cardinality, Product(EnasSpace.Decisions)];
        yield return [WidthSpace.Cardinality, Product(WidthSpace.Decisions)];
    }

    [Test]
    public void A_decision_says_where_its_tokens_stand()
    {
        int next = 0;
        foreach (DecisionInfo decision in FashionSpace.Decisions)
        {
            if (decision.Kind == DecisionKind.Number)
            {
                Assert.That(decision.FirstToken, Is.Zero);
                continue;
            }

            Assert.That(decision.FirstToken, Is.EqualTo(next), decision.Name);
            next += decision.TokenCount;
        }

        Assert.That(next, Is.EqualTo(FashionSpace.TokenCount));
        DecisionInfo body = FashionSpace.Decisions[1];
        Assert.That((body.HasDepth, body.Min, body.Max, body.TokenCount), Is.EqualTo((true, 1.0, 4.0, 5)));
        Assert.That(FashionSpace.Decisions[2].Topology!.Cardinality, Is.EqualTo(FashionSpace.Decisions[2].Cardinality));
        Assert.That(FashionSpace.Decisions[3].Labels, Is.EqualTo(new[] { "32", "48", "64" }));
    }

    private static BigInteger[] SizesOf(ReadOnlySpan<DecisionInfo> decisions)
    {
        var sizes = new BigInteger[decisions.Length];
        for (int i = 0; i < sizes.Length; i++)
        {
            sizes[i] = decisions[i].Cardinality;
        }

        return sizes;
    }

    private static BigInteger Product(ReadOnlySpan<DecisionInfo> decisions) =>
        SizesOf(decisions).Aggregate(BigInteger.One, (product, size) => product * size);
}
