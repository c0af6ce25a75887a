using System.Buffers.Binary;
using System.Text.Json;

namespace NasDsl.Export.Tests;

/// <summary>A reader of safetensors written from the format's specification alone: 8 bytes N, N bytes of JSON, then the numbers.</summary>
internal static class SpecifiedReader
{
    public static Dictionary<string, (string Type, long[] Shape, byte[] Bytes)> Read(string path, out Dictionary<string, string> metadata)
    {
        byte[] file = File.ReadAllBytes(path);
        int length = (int)BinaryPrimitives.ReadUInt64LittleEndian(file);
        Assert.That(length % 8, Is.Zero, "the header is padded");
        Assert.That(file[8], Is.EqualTo((byte)'{'), "the header begins at once");
        Dictionary<string, JsonElement> header = JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(file.AsSpan(8, length))!;
        header.Remove("__metadata__", out JsonElement texts);
        metadata = texts.ValueKind == JsonValueKind.Undefined ? [] : texts.Deserialize<Dictionary<string, string>>()!;
        return header.ToDictionary(static pair => pair.Key, pair =>
        {
            long[] offsets = pair.Value.GetProperty("data_offsets").Deserialize<long[]>()!;
            byte[] bytes = file[(8 + length + (int)offsets[0])..(8 + length + (int)offsets[1])];
            return (pair.Value.GetProperty("dtype").GetString()!, pair.Value.GetProperty("shape").Deserialize<long[]>()!, bytes);
        });
    }

    /// <summary>A file from its parts.</summary>
    public static byte[] Compose(string header, int dataLength, ulong? length = null)
    {
        byte[] text = System.Text.Encoding.UTF8.GetBytes(header);
        byte[] file = new byte[8 + text.Length + dataLength];
        BinaryPrimitives.WriteUInt64LittleEndian(file, length ?? (ulong)text.Length);
        text.CopyTo(file, 8);
        return file;
    }
}
