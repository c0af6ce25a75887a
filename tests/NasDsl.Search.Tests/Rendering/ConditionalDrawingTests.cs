using NasDsl.Search.Rendering;
using NasDsl.Spaces;

namespace NasDsl.Search.Tests.Rendering;

/// <summary>Drawings leave out what an architecture does not take.</summary>
public class ConditionalDrawingTests
{
    [Test]
    public void BlocksAreDrawnByTheirPathsAndUntakenDecisionsNotAtAll()
    {
        var one = new TinyForestSpace { Kind = 3, Rows = [new() { IsOn = true, Mode = 'y' }, new() { IsOn = false }] };
        Assert.That(
            ArchitectureText.Render(one),
            Is.EqualTo("TinyForestSpace\n  Kind         = 3\n  Rows.Count   = 2\n  Rows[0].IsOn = true\n  Rows[0].Mode = y\n  Rows[1].IsOn = false\n"));
        Assert.That(ArchitectureSvg.Render(one), Does.Contain("Rows[0].Mode").And.Not.Contain("Rows[1].Mode").And.Not.Contain("Letter"));
    }
}
