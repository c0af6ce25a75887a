namespace NasDsl.Tests;

public class CombinationsTests
{
    [TestCase(5, 2, 10)]
    [TestCase(16, 8, 12_870)]
    [TestCase(4, 0, 1)]
    [TestCase(3, 4, 0)]
    public void Counts(int n, int k, int count) => Assert.That(Combinations.Count(n, k), Is.EqualTo(count));

    [Test]
    public void Ranks_are_lexicographic()
    {
        Span<int> pair = stackalloc int[2];
        int rank = 0;
        for (int first = 0; first < 6; first++)
        {
            for (int second = first + 1; second < 6; second++, rank++)
            {
                Assert.That(Combinations.Rank(6, [first, second]), Is.EqualTo(rank));
                Combinations.Unrank(6, 2, rank, pair);
                Assert.That(pair.ToArray(), Is.EqualTo(new[] { first, second }));
            }
        }
    }

    [Test]
    public void Every_rank_comes_back()
    {
        Span<int> subset = stackalloc int[4];
        for (int rank = 0; rank < Combinations.Count(9, 4); rank++)
        {
            Combinations.Unrank(9, 4, rank, subset);
            Assert.That(subset.ToArray(), Is.Ordered.Ascending.And.Unique);
            Assert.That(Combinations.Rank(9, subset), Is.EqualTo(rank));
        }
    }
}
