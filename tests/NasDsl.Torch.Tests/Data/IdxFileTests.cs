using System.Buffers.Binary;
using System.IO.Compression;

namespace NasDsl.Torch.Tests;

[TestFixture]
internal sealed class IdxFileTests : TemporaryFolder
{
    [Test]
    public void ReadsBytesInAnyShape([Values] bool packed)
    {
        string path = Write("labels", Idx([3], [7, 0, 9]), packed);
        IdxFile labels = IdxFile.Read(path, 1);
        Assert.That(labels.Shape, Is.EqualTo(new[] { 3 }));
        Assert.That(labels.Content, Is.EqualTo(new byte[] { 7, 0, 9 }));

        path = Write("images", Idx([2, 1, 3], [1, 2, 3, 4, 5, 6]), packed);
        IdxFile images = IdxFile.Read(path, 3);
        Assert.That(images.Shape, Is.EqualTo(new[] { 2, 1, 3 }));
        Assert.That(images.Content, Is.EqualTo(new byte[] { 1, 2, 3, 4, 5, 6 }));
    }

    [Test]
    public void SaysWhatIsWrongWithAFile()
    {
        string images = Write("images", Idx([2, 1, 3], [1, 2, 3, 4, 5, 6]), false);
        AssertRefused(() => IdxFile.Read(images, 1), images, "magic number 2049", "2051");

        string absent = Path.Combine(Folder, "absent");
        AssertRefused(() => IdxFile.Read(absent, 1), absent, "an IDX file", "no such file");

        string shortHeader = Write("header", [0, 0, 8], false);
        AssertRefused(() => IdxFile.Read(shortHeader, 1), shortHeader, "header of 8 bytes", "3 bytes in all");

        string truncated = Write("truncated", Idx([2, 1, 3], [1, 2, 3, 4]), false);
        AssertRefused(() => IdxFile.Read(truncated, 3), truncated, "6 bytes of content (2×1×3)", "4: the file is truncated");

        string tooLong = Write("long", Idx([2], [1, 2, 3]), false);
        AssertRefused(() => IdxFile.Read(tooLong, 1), tooLong, "2 bytes of content (2)", "more");

        string huge = Write("huge", Idx([int.MaxValue, int.MaxValue, 1], []), false);
        AssertRefused(() => IdxFile.Read(huge, 3), huge, "at most", "length of 2147483647");
    }

    [Test]
    public void SaysThatGzipIsTruncatedOrDamaged()
    {
        byte[] content = new byte[20_000];
        new Random(1).NextBytes(content);
        byte[] packed = Pack(Idx([20_000], content));
        string cut = Write("cut.gz", packed[..(packed.Length / 2)], false);
        DataFileException error = Assert.Throws<DataFileException>(() => IdxFile.Read(cut, 1))!;
        Assert.That(error.Message, Does.StartWith(cut).And.Contain("expected").And.Contain("found"));

        packed[packed.Length / 2] ^= 0xFF;
        packed[^6] ^= 0xFF;
        string damaged = Write("damaged.gz", packed, false);
        error = Assert.Throws<DataFileException>(() => IdxFile.Read(damaged, 1))!;
        Assert.That(error.Expected, Is.EqualTo("whole gzip data"));
        Assert.That(error.Found, Does.StartWith("damaged data"));
    }

    internal static byte[] Idx(int[] shape, byte[] content)
    {
        byte[] file = new byte[4 + 4 * shape.Length + content.Length];
        file[2] = 8;
        file[3] = (byte)shape.Length;
        for (int i = 0; i < shape.Length; i++)
        {
            BinaryPrimitives.WriteInt32BigEndian(file.AsSpan(4 + 4 * i), shape[i]);
        }

        content.CopyTo(file, 4 + 4 * shape.Length);
        return file;
    }

    internal static byte[] Pack(byte[] content)
    {
        using MemoryStream packed = new();
        using (GZipStream gzip = new(packed, CompressionLevel.Fastest))
        {
            gzip.Write(content);
        }

        return packed.ToArray();
    }

    private string Write(string name, byte[] content, bool packed) => WriteFile(name, packed ? Pack(content) : content);
}
