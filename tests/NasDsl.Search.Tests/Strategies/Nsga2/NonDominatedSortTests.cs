namespace NasDsl.Search.Tests.Strategies.Nsga2;

[TestFixture]
internal sealed class NonDominatedSortTests
{
    /// <summary>The definition: peel off what nothing that is left dominates, again and again.</summary>
    [Test]
    public void PeelsFrontAfterFront([Values(1, 2, 3, 4)] int objectives, [Values(3, 1000)] int values)
    {
        var random = new RandomSource((ulong)(objectives * values));
        for (int round = 0; round < 25; round++)
        {
            double[][] losses = [.. Enumerable.Range(0, random.Next(60)).Select(_ =>
                Enumerable.Range(0, objectives).Select(_ => (double)random.Next(values)).ToArray())];
            int[] expected = new int[losses.Length];
            List<int> left = [.. Enumerable.Range(0, losses.Length)];
            for (int rank = 0; left.Count > 0; rank++)
            {
                List<int> front = [.. left.Where(p => !left.Any(q => IsDominated(losses[p], by: losses[q])))];
                front.ForEach(p => expected[p] = rank);
                left = [.. left.Except(front)];
            }

            Assert.That(NonDominatedSort.Ranks(losses), Is.EqualTo(expected));
        }
    }

    private static bool IsDominated(double[] one, double[] by) => by.Zip(one).All(pair => pair.First <= pair.Second) && !by.SequenceEqual(one);
}
