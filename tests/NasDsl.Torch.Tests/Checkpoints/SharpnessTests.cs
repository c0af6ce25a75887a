using System.Text;

namespace NasDsl.Torch.Tests;

/// <summary>
/// That the comparisons of bits are sharp: a search that goes on with one bit of one piece of its state changed, be it a momentum or a random source, ends otherwise. So it
/// would if the piece were left out.
/// </summary>
[TestFixture]
internal sealed class SharpnessTests
{
    private const int Number = 4;

    [TestCase("momentum of the weights", "architecture", 0, -Number + 2)]
    [TestCase("Adam's second moment", "batches", 0, -Number + 2)]
    [TestCase("random source of the weights' batches", "batches", 0, 8)]
    [TestCase("order of the examples", "batches", 0, 8 + 32 + 4, 0x01)]
    [TestCase("random source of the architecture's batches", "batches", 1, 8)]
    [TestCase("losses since the last report", "losses", 0, 7 + 1 + 1 + 8 + 6)]
    public void OneBitChangesTheResult(string piece, string section, int occurrence, int offset, int bit = 0x40)
    {
        using Dataset images = TextureImages.Load(48, 1);
        DartsOptions options = FewSteps.Of(new DartsOptions(), 1, 0.1, new Augmentation(1, true)) with
        {
            Steps = 6,
            ReportEvery = 2,
            Checkpoints = CheckpointSchedule.EachStep,
        };
        MemoryCheckpoints kept = new();
        byte[] expected = Run(kept);
        (long step, byte[] state) = kept.All[2];
        Assert.That(Run(MemoryCheckpoints.With((step, state))).AsSpan().SequenceEqual(expected), Is.True, "unchanged");
        byte[] changed = [.. state];
        changed[Find(state, section, occurrence) + offset] ^= (byte)bit;
        Assert.That(Run(MemoryCheckpoints.With((step, changed))).AsSpan().SequenceEqual(expected), Is.False, piece);

        byte[] Run(MemoryCheckpoints checkpoints)
        {
            byte[] weights = [];
            Darts<DepthSpace> search = new(images, options) { Ended = supernet => weights = Bits.Of(supernet) };
            return [.. Bits.Of(search.Run(checkpoints: checkpoints)), .. weights];
        }
    }

    /// <summary>Where a section begins: its name's length.</summary>
    private static int Find(byte[] state, string section, int occurrence)
    {
        byte[] name = [(byte)section.Length, .. Encoding.UTF8.GetBytes(section)];
        int at = -1;
        for (int i = 0; i <= occurrence; i++)
        {
            at += 1 + state.AsSpan(at + 1).IndexOf(name);
        }

        return at;
    }
}
