using NasDsl.Spaces;

namespace NasDsl.Tests;

public class FingerprintTests
{
    [Test]
    public void Every_declaration_has_its_own() => Assert.That(
        new[]
        {
            MacroSpace.Fingerprint, Bench201Space.Fingerprint, DartsSpace.Fingerprint, FashionSpace.Fingerprint, WidthSpace.Fingerprint,
            TrainingSpace.Fingerprint, DepthSpace.Fingerprint, DeepSpace.Fingerprint, EnasSpace.Fingerprint, NumbersSpace.Fingerprint,
        },
        Is.Unique);

    // Stored architectures carry it: a new way to compute it would disown them all.
    [Test]
    public void It_stays_what_it_was() => Assert.That(MacroSpace.Fingerprint, Is.EqualTo("16d1c12094c993d7"));

    [Test]
    public void A_members_own_stays_what_it_was() =>
        Assert.That(MacroSpace.Decisions.ToArray().Select(decision => decision.Fingerprint), Is.EqualTo((string[])["13512fc0d45f", "fcd945cfd45f", "75f21d1cd45f"]));
}
