namespace NasDsl.Search.Tests.Pareto;

[TestFixture]
internal sealed class HypervolumeTests
{
    /// <summary>Whole coordinates: the volume is the number of unit cells that some point dominates.</summary>
    [Test]
    public void CountsTheCellsThatAreDominated([Values(1, 2, 3, 4, 5)] int dimensions)
    {
        var random = new RandomSource((ulong)dimensions);
        for (int round = 0; round < 60; round++)
        {
            double[] reference = [.. Enumerable.Range(0, dimensions).Select(_ => (double)(3 + random.Next(4)))];
            double[][] points = [.. Enumerable.Range(0, random.Next(14)).Select(_ =>
                Enumerable.Range(0, dimensions).Select(_ => (double)random.Next(8)).ToArray())];
            Assert.That(Hypervolume.Of(points, reference), Is.EqualTo(Cells(points, reference)), $"round {round}");
        }
    }

    [Test]
    public void IsTheVolumeThatTheBoxesOfThreePointsMeasureByHand()
    {
        // 4·1 + 3·2 + 1·1 in strips of the second objective.
        Assert.That(Hypervolume.Of([[1, 4], [2, 2], [4, 1]], 5, 5), Is.EqualTo(11));
        // 2·2·2 twice, less the common 1·1·2.
        Assert.That(Hypervolume.Of([[0, 1, 1], [1, 0, 1]], 2, 2, 3), Is.EqualTo((2 * 2) + (2 * 2) - (1 * 1 * 2)));
    }

    [Test]
    public void RefusesWhatIsNoPoint()
    {
        Assert.That(() => Hypervolume.Of([[1, 2, 3]], 5, 5), Throws.ArgumentException.With.Message.Contains("3 objectives"));
        Assert.That(() => Hypervolume.Of([[1, double.NaN]], 5, 5), Throws.ArgumentException.With.Message.Contains("NaN"));
        Assert.That(() => Hypervolume.Of([[1, 2]], 5, double.PositiveInfinity), Throws.ArgumentException);
        Assert.That(() => Hypervolume.Of([]), Throws.ArgumentException.With.Message.Contains("no objective"));
    }

    private static double Cells(double[][] points, double[] reference)
    {
        int count = 0, cells = 1;
        foreach (double extent in reference)
        {
            cells *= (int)extent;
        }

        for (int cell = 0; cell < cells; cell++)
        {
            int rest = cell;
            int[] corner = new int[reference.Length];
            for (int i = 0; i < corner.Length; i++)
            {
                corner[i] = rest % (int)reference[i];
                rest /= (int)reference[i];
            }

            count += points.Any(point => point.Zip(corner).All(pair => pair.First <= pair.Second)) ? 1 : 0;
        }

        return count;
    }
}
