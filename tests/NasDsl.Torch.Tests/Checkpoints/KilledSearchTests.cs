using NasDsl.Interruption;

namespace NasDsl.Torch.Tests;

/// <summary>Processes that search by DARTS, killed at random instants; the benchmark project's mode kills-darts does the same as often as one wants.</summary>
[TestFixture]
internal sealed class KilledSearchTests : TemporaryFolder
{
    [Test]
    [Platform("Linux,MacOsX")]
    public void ThreeKilledProcessesFindWhatAnUnbrokenSearchFinds()
    {
        KilledSearches searches = new(Folder, steps: 24, seed: 1);
        searches.Run(3, TestContext.Out.WriteLine);
        Assert.That(searches.Kills, Is.EqualTo(3));
        Assert.That(searches.Resumptions, Is.Positive);
        Assert.That(searches.Ended, Is.Positive);
        Assert.That(searches.Different, Is.Zero);
    }
}
