namespace NasDsl.Search.Tests.Strategies;

/// <summary>How often each of five is selected, against the exact probabilities.</summary>
[TestFixture]
internal sealed class ParentSelectionTests
{
    private const int Draws = 40_000;
    private static readonly double[] Scores = [0.3, 0.9, -1, 0.5, 0.4];

    // The places in Scores from the worst to the best.
    private static readonly int[] Ranking = [2, 0, 4, 3, 1];

    [Test]
    public void ATournamentWithReplacementTakesTheBestOfItsDraws() =>
        Check(new TournamentSelection(3), rank => (Math.Pow(rank + 1, 3) - Math.Pow(rank, 3)) / 125);

    [Test]
    public void ATournamentWithoutReplacementDrawsNobodyTwice() =>
        Check(new TournamentSelection(3, withReplacement: false), static rank => rank * (rank - 1) / 2 / 10.0);

    [Test]
    public void ATruncationTakesEachOfTheBestAlike([Values(0.4, 0.33)] double fraction) =>
        Check(new TruncationSelection(fraction), static rank => rank >= 3 ? 0.5 : 0);

    [Test]
    public void ASampleAsLargeAsThePopulationIsAllOfIt()
    {
        var random = new RandomSource(1);
        for (int i = 0; i < 100; i++)
        {
            Assert.That(new TournamentSelection(5 + (i % 3), withReplacement: false).Select(Scores, random), Is.EqualTo(1));
        }
    }

    [Test]
    public void OfEqualsATruncationPrefersTheOlder()
    {
        var random = new RandomSource(1);
        for (int i = 0; i < 100; i++)
        {
            Assert.That(new TruncationSelection(0.5).Select([1, 2, 1, 1], random), Is.LessThan(2));
            Assert.That(new TruncationSelection(0.01).Select([1, 2, 1, 2], random), Is.EqualTo(1), "At least one may be a parent.");
        }
    }

    [Test]
    public void RefusesImpossibleSettings()
    {
        Assert.That(() => new TournamentSelection(0), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => new TruncationSelection(0), Throws.InstanceOf<ArgumentOutOfRangeException>().With.Message.Contains("Fraction"));
        Assert.That(() => new TruncationSelection(1.1), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => new TruncationSelection(double.NaN), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(
            () => new EvolutionOptions { CrossoverProbability = 1.5 }, Throws.InstanceOf<ArgumentOutOfRangeException>().With.Message.Contains("CrossoverProbability"));
        Assert.That(() => new EvolutionOptions { MutationProbability = double.NaN }, Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => new EvolutionOptions { PopulationSize = 1 }, Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => new EvolutionOptions { Selection = null! }, Throws.ArgumentNullException);
    }

    private static void Check(ParentSelection selection, Func<int, double> probability)
    {
        var random = new RandomSource(7);
        int[] counts = new int[Scores.Length];
        for (int i = 0; i < Draws; i++)
        {
            counts[selection.Select(Scores, random)]++;
        }

        for (int rank = 0; rank < Ranking.Length; rank++)
        {
            double expected = probability(rank);
            double deviation = Math.Sqrt(expected * (1 - expected) / Draws);
            Assert.That(counts[Ranking[rank]] / (double)Draws, Is.EqualTo(expected).Within(4.5 * deviation), $"rank {rank}");
        }
    }
}
