namespace NasDsl.Torch.Tests;

[TestFixture]
internal sealed class ArchitectureSnapshotTests
{
    [Test]
    public void SoftmaxAndEntropyAreByRow()
    {
        ArchitectureSnapshot snapshot = new("Cell", new[,] { { 0, Math.Log(3) }, { 700, 700 } });
        Assert.That(snapshot.Softmax(), Is.EqualTo(new[,] { { 0.25, 0.75 }, { 0.5, 0.5 } }).Within(1e-12));
        double first = -(0.25 * Math.Log(0.25) + 0.75 * Math.Log(0.75));
        Assert.That(snapshot.Entropy(), Is.EqualTo((first + Math.Log(2)) / 2).Within(1e-12));
        Assert.That(new ArchitectureSnapshot("Cell", new double[,] { { 2_000, 0 } }).Entropy(), Is.EqualTo(0));
    }
}
