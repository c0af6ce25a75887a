using System.Runtime.InteropServices;
using NasDsl.Torch;
using NasDsl.Torch.Tests;
using TorchSharp;
using static TorchSharp.torch;

namespace NasDsl.Export.Tests;

internal sealed class SafetensorsFileTests : TemporaryFolder
{
    private string Path => System.IO.Path.Combine(Folder, "tensors.safetensors");

    [Test]
    public void A_reader_by_the_specification_finds_what_was_written()
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor transposed = arange(6, dtype: ScalarType.Float32).reshape(2, 3).transpose(0, 1);
        SafetensorsFile.Save(
            Path,
            new Dictionary<string, Tensor>
            {
                ["half"] = tensor(new[] { 1f, -2.5f }).to_type(ScalarType.Float16),
                ["brain"] = tensor(new[] { 1f, -2.5f }).to_type(ScalarType.BFloat16),
                ["rows.\"x\""] = transposed,
                ["double"] = tensor(Math.PI, dtype: ScalarType.Float64),
                ["count"] = tensor(long.MinValue + 1),
                ["none"] = empty([0, 4], dtype: ScalarType.Float32),
            },
            new Dictionary<string, string> { ["genotype"] = "First=Sep3; é" });
        Dictionary<string, (string Type, long[] Shape, byte[] Bytes)> read = SpecifiedReader.Read(Path, out Dictionary<string, string> metadata);
        Assert.That(read["half"], Is.EqualTo(("F16", new long[] { 2 }, new byte[] { 0x00, 0x3C, 0x00, 0xC1 })).Using<(string, long[], byte[])>(Same));
        Assert.That(read["brain"], Is.EqualTo(("BF16", new long[] { 2 }, new byte[] { 0x80, 0x3F, 0x20, 0xC0 })).Using<(string, long[], byte[])>(Same));
        Assert.That(read["rows.\"x\""].Shape, Is.EqualTo(new long[] { 3, 2 }));
        Assert.That(MemoryMarshal.Cast<byte, float>(read["rows.\"x\""].Bytes).ToArray(), Is.EqualTo(new float[] { 0, 3, 1, 4, 2, 5 }));
        Assert.That(read["double"].Shape, Is.Empty);
        Assert.That(BitConverter.ToDouble(read["double"].Bytes), Is.EqualTo(Math.PI));
        Assert.That(BitConverter.ToInt64(read["count"].Bytes), Is.EqualTo(long.MinValue + 1));
        Assert.That(read["none"].Bytes, Is.Empty);
        Assert.That(metadata, Is.EqualTo(new Dictionary<string, string> { ["genotype"] = "First=Sep3; é" }));
        Assert.That(Directory.GetFiles(Folder), Is.EqualTo(new[] { Path }), "no temporary file is left");
    }

    [Test]
    public void What_was_written_is_read_back()
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor written = randn([3, 70_000], dtype: ScalarType.Float32);
        SafetensorsFile.Save(Path, new Dictionary<string, Tensor> { ["first"] = ones(3, dtype: ScalarType.Int64), ["second"] = written });
        var file = SafetensorsFile.Open(Path);
        Assert.That(file.Entries.Select(static entry => (entry.Name, entry.Offset)), Is.EqualTo(new[] { ("first", 0L), ("second", 24L) }));
        Assert.That(file.Read("second").eq(written).all().item<bool>(), Is.True);
        Assert.That(() => file.Read("third"), Throws.TypeOf<SafetensorsException>().With.Message.Contains("no tensor 'third'"));
    }

    [TestCase("{\"a\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,8]}}", 7, "cut off: its tensors have 8 bytes, 7 are there")]
    [TestCase("{\"a\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,8]}}", 9, "1 bytes behind the last tensor belong to none")]
    [TestCase("{\"a\":{\"dtype\":\"F32\",\"shape\":[3],\"data_offsets\":[0,8]}}", 8, "'a' of F32[3] has 12 bytes, its offsets [0, 8] say 8")]
    [TestCase("{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[4,0]}}", 4, "the offsets [4, 0] of 'a' are no begin and end")]
    [TestCase("{\"a\":{\"dtype\":\"F32\",\"shape\":[-1,-1],\"data_offsets\":[0,4]}}", 4, "'a' cannot have the shape [-1, -1]")]
    [TestCase("{\"a\":{\"dtype\":\"F32\",\"shape\":[9000000000000000000,9000000000000000000,9],\"data_offsets\":[0,4]}}", 4, "cannot have the shape")]
    [TestCase("{\"a\":{\"dtype\":\"F8_E5M2\",\"shape\":[4],\"data_offsets\":[0,4]}}", 4, "'a' has numbers of the type F8_E5M2; F32, F64")]
    [TestCase("{\"a\":{\"dtype\":\"U8\",\"shape\":[4],\"data_offsets\":[0,4]},\"b\":{\"dtype\":\"U8\",\"shape\":[4],\"data_offsets\":[2,6]}}", 6,
        "'b' begins at 2 and overlaps with 'a', which ends at 4")]
    [TestCase("{\"a\":{\"dtype\":\"U8\",\"shape\":[4],\"data_offsets\":[0,4]},\"b\":{\"dtype\":\"U8\",\"shape\":[4],\"data_offsets\":[5,9]}}", 9,
        "'b' begins at 5, and the bytes from 4 on, behind a, belong to no tensor")]
    [TestCase("{\"a\":{\"dtype\":\"U8\",\"shape\":[1],\"data_offsets\":[0,1]},\"a\":{\"dtype\":\"U8\",\"shape\":[1],\"data_offsets\":[0,1]}}", 1, "header cannot be read")]
    [TestCase("{\"a\":{\"dtype\":\"U8\",\"data_offsets\":[0,1]}}", 1, "header cannot be read")]
    [TestCase("{\"a\":", 0, "header cannot be read")]
    [TestCase("[]", 0, "header cannot be read")]
    public void A_damaged_file_is_refused(string header, int dataLength, string reason) => AssertFault(SpecifiedReader.Compose(header, dataLength), reason);

    [TestCase(ulong.MaxValue, "its header would have 18446744073709551615 bytes, more than 100000000 are not read")]
    [TestCase(3ul, "cut off: the header should have 3 bytes, 2 are there")]
    public void A_header_longer_than_the_file_is_refused(ulong length, string reason) => AssertFault(SpecifiedReader.Compose("{}", 0, length), reason);

    [Test]
    public void Every_shorter_file_is_refused()
    {
        using DisposeScope scope = NewDisposeScope();
        SafetensorsFile.Save(Path, new Dictionary<string, Tensor> { ["a"] = ones(2, dtype: ScalarType.Float32) });
        byte[] whole = File.ReadAllBytes(Path);
        for (int length = 0; length < whole.Length; length++)
        {
            File.WriteAllBytes(Path, whole[..length]);
            Assert.That(() => SafetensorsFile.Open(Path), Throws.TypeOf<SafetensorsException>(), $"{length} bytes");
        }
    }

    [Test]
    public void Where_writing_fails_the_file_before_is_kept()
    {
        using DisposeScope scope = NewDisposeScope();
        SafetensorsFile.Save(Path, new Dictionary<string, Tensor> { ["a"] = ones(2, dtype: ScalarType.Float32) });
        Tensor gone = ones(2, dtype: ScalarType.Float32);
        Assert.That(
            () => AtomicFile.Write(Path, stream =>
            {
                stream.WriteByte(1);
                throw new IOException("disk full");
            }),
            Throws.TypeOf<IOException>().With.Message.EqualTo("disk full"));
        Assert.That(SafetensorsFile.Open(Path).Read("a").sum().item<float>(), Is.EqualTo(2));
        Assert.That(Directory.GetFiles(Folder), Is.EqualTo(new[] { Path }));
    }

    [Test]
    public void A_type_that_the_format_lacks_is_refused()
    {
        using DisposeScope scope = NewDisposeScope();
        Assert.That(
            () => SafetensorsFile.Save(Path, new Dictionary<string, Tensor> { ["a"] = zeros(2, dtype: ScalarType.ComplexFloat32) }),
            Throws.ArgumentException.With.Message.Contains("'a' has numbers of the type ComplexFloat32; F32"));
    }

    private static bool Same((string Type, long[] Shape, byte[] Bytes) first, (string Type, long[] Shape, byte[] Bytes) second) =>
        first.Type == second.Type && first.Shape.SequenceEqual(second.Shape) && first.Bytes.SequenceEqual(second.Bytes);

    private void AssertFault(byte[] content, string reason)
    {
        File.WriteAllBytes(Path, content);
        SafetensorsException error = Assert.Throws<SafetensorsException>(() => SafetensorsFile.Open(Path))!;
        Assert.That(error.Message, Does.StartWith(Path).And.Contains(reason));
        Assert.That(error.Path, Is.EqualTo(Path));
    }
}
