namespace NasDsl.Search.Tests.Strategies.Nsga2;

[TestFixture]
internal sealed class CrowdingDistanceTests
{
    /// <summary>Five points with extents of 10 and 40, by hand.</summary>
    [Test]
    public void IsWhatOneComputesByHand()
    {
        double[][] front = [[4, 12], [0, 40], [10, 0], [1, 30], [8, 2]];
        double infinite = double.PositiveInfinity;
        Assert.That(
            CrowdingDistance.Of(front),
            Is.EqualTo(new[] { (7 / 10.0) + (28 / 40.0), infinite, infinite, (4 / 10.0) + (28 / 40.0), (6 / 10.0) + (12 / 40.0) }).Within(1e-12));
    }

    [Test]
    public void AnObjectiveInWhichAllAreEqualSaysNothing()
    {
        double[] distances = CrowdingDistance.Of([[0, 5], [1, 5], [3, 5], [4, 5]]);
        Assert.That(distances[1..3], Is.EqualTo(new[] { 0.75, 0.75 }));
        Assert.That(distances[0], Is.EqualTo(double.PositiveInfinity));
        Assert.That(distances[3], Is.EqualTo(double.PositiveInfinity));
        Assert.That(
            CrowdingDistance.Of([[1, 5], [0, 5], [4, 5], [3, 5]]), Is.EqualTo(new[] { 0.75, double.PositiveInfinity, double.PositiveInfinity, 0.75 }));
    }

    [Test]
    public void TheEndsAreInfinitelyFar()
    {
        Assert.That(CrowdingDistance.Of([]), Is.Empty);
        Assert.That(CrowdingDistance.Of([[1, 2, 3]]), Is.EqualTo(new[] { double.PositiveInfinity }));
        Assert.That(CrowdingDistance.Of([[1, 2], [2, 1]]), Is.EqualTo(new[] { double.PositiveInfinity, double.PositiveInfinity }));
    }
}
