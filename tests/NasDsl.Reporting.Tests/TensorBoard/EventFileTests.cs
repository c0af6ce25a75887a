using System.Text;

namespace NasDsl.Reporting.Tests;

public class EventFileTests
{
    /// <summary>RFC 3720, appendix B.4 (bytes there in the order of transmission), and the check value of the polynomial's catalogue entry.</summary>
    [Test]
    public void The_checksum_is_that_of_the_published_examples()
    {
        Assert.Multiple(() =>
        {
            Assert.That(EventFile.Crc32C(new byte[32]), Is.EqualTo(0x8a9136aau));
            Assert.That(EventFile.Crc32C([.. Enumerable.Repeat((byte)0xff, 32)]), Is.EqualTo(0x62a8ab43u));
            Assert.That(EventFile.Crc32C([.. Enumerable.Range(0, 32).Select(i => (byte)i)]), Is.EqualTo(0x46dd794eu));
            Assert.That(EventFile.Crc32C([.. Enumerable.Range(0, 32).Select(i => (byte)(31 - i))]), Is.EqualTo(0x113fdb5cu));
            Assert.That(EventFile.Crc32C(Encoding.ASCII.GetBytes("123456789")), Is.EqualTo(0xe3069283u));
        });
    }

    /// <summary>The mask, as TensorFlow's crc32c.h has it, undone.</summary>
    [Test]
    public void The_mask_can_be_undone()
    {
        byte[] data = Encoding.ASCII.GetBytes("foo");
        uint turned = EventFile.MaskedCrc(data) - 0xa282ead8u;
        Assert.That((turned >> 17) | (turned << 15), Is.EqualTo(EventFile.Crc32C(data)));
    }

    [Test]
    public void Records_come_back_from_the_file()
    {
        string folder = Directory.CreateTempSubdirectory("nasdsl-events-").FullName;
        try
        {
            string path;
            var time = new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);
            using (var file = new EventFile(folder))
            {
                path = file.Path;
                file.Scalar("loss/training", 3, 0.25, time);
                file.Scalar("score", 1L << 40, double.NaN, time);
                file.Scalar("zähler", 0, -1e-3, time);
            }

            IReadOnlyList<ReadEvent> events = ReadEvent.All(path);
            Assert.That(events[0].Version, Is.EqualTo("brain.Event:2"));
            Assert.That(events.Skip(1).Select(read => (read.Tag, read.Step, read.Value, read.Time)), Is.EqualTo(((string, long, float, double)[])[
                ("loss/training", 3, 0.25f, 1767323045), ("score", 1L << 40, float.NaN, 1767323045), ("zähler", 0, -1e-3f, 1767323045)]));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
