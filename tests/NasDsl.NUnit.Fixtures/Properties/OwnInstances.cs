namespace NasDsl.NUnit.Fixtures;

/// <summary>A fixture of which each test case has its own instance: each architecture has, too.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class OwnInstances : IDisposable
{
    private int _used;

    public static int Disposed { get; set; }

    [Architectures(4)]
    public void Used_once(PocketSpace architecture) => Assert.That(_used++, Is.Zero);

    public void Dispose()
    {
        Disposed++;
        _used = 100;
    }
}
