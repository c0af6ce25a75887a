using System.Buffers;
using System.Buffers.Binary;
using System.Text.Json;
using static TorchSharp.torch;

namespace NasDsl.Torch;

/// <summary>What stands in front of the numbers in a safetensors file: the length of a JSON text, and that text, padded with spaces to a multiple of 8.</summary>
internal static class SafetensorsHeader
{
    private const int LengthSize = sizeof(ulong);
    private const int Alignment = 8;

    /// <summary>The longest header that is read; the format's own libraries draw the same line.</summary>
    private const long MaxLength = 100_000_000;

    /// <summary>What stands where a tensor's name does, for what else the file says.</summary>
    public const string MetadataName = "__metadata__";

    /// <summary>The header as bytes, its length included.</summary>
    public static byte[] Write(IEnumerable<SafetensorsEntry> entries, IReadOnlyDictionary<string, string> metadata)
    {
        ArrayBufferWriter<byte> buffer = new();
        using (Utf8JsonWriter writer = new(buffer))
        {
            writer.WriteStartObject();
            if (metadata.Count > 0)
            {
                writer.WriteStartObject(MetadataName);
                foreach ((string key, string value) in metadata)
                {
                    writer.WriteString(key, value);
                }

                writer.WriteEndObject();
            }

            foreach (SafetensorsEntry entry in entries)
            {
                Write(writer, entry);
            }

            writer.WriteEndObject();
        }

        int length = (buffer.WrittenCount + Alignment - 1) / Alignment * Alignment;
        byte[] header = new byte[LengthSize + length];
        BinaryPrimitives.WriteUInt64LittleEndian(header, (ulong)length);
        buffer.WrittenSpan.CopyTo(header.AsSpan(LengthSize));
        header.AsSpan(LengthSize + buffer.WrittenCount).Fill((byte)' ');
        return header;
    }

    /// <summary>Reads and checks the header; the stream then stands at the first number.</summary>
    /// <exception cref="SafetensorsException">The file is no safetensors file, is cut off, or tells of tensors that its bytes cannot be.</exception>
    public static (List<SafetensorsEntry> Entries, Dictionary<string, string> Metadata) Read(Stream stream, string path)
    {
        Span<byte> prefix = stackalloc byte[LengthSize];
        if (stream.Length < LengthSize)
        {
            throw new SafetensorsException(path, $"no safetensors file: {stream.Length} bytes, where the length of the header alone has {LengthSize}.");
        }

        stream.ReadExactly(prefix);
        ulong length = BinaryPrimitives.ReadUInt64LittleEndian(prefix);
        if (length > MaxLength)
        {
            throw new SafetensorsException(path, $"no safetensors file: its header would have {length} bytes, more than {MaxLength} are not read.");
        }

        if ((long)length > stream.Length - LengthSize)
        {
            throw new SafetensorsException(path, $"cut off: the header should have {length} bytes, {stream.Length - LengthSize} are there.");
        }

        byte[] text = new byte[length];
        stream.ReadExactly(text);
        try
        {
            using JsonDocument document = JsonDocument.Parse(text, new JsonDocumentOptions { AllowDuplicateProperties = false });
            return Read(document.RootElement, stream.Length - stream.Position, path);
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            // What System.Text.Json says of a text that is none, or of a property that is missing or of another kind.
            throw new SafetensorsException(path, $"its header cannot be read: {exception.Message}", exception);
        }
    }

    private static void Write(Utf8JsonWriter writer, SafetensorsEntry entry)
    {
        writer.WriteStartObject(entry.Name);
        writer.WriteString("dtype", SafetensorsType.NameOf(entry.Type));
        WriteNumbers(writer, "shape", entry.Shape);
        WriteNumbers(writer, "data_offsets", [entry.Offset, entry.End]);
        writer.WriteEndObject();
    }

    private static void WriteNumbers(Utf8JsonWriter writer, string name, IEnumerable<long> numbers)
    {
        writer.WriteStartArray(name);
        foreach (long number in numbers)
        {
            writer.WriteNumberValue(number);
        }

        writer.WriteEndArray();
    }

    private static (List<SafetensorsEntry> Entries, Dictionary<string, string> Metadata) Read(JsonElement root, long dataLength, string path)
    {
        List<SafetensorsEntry> entries = [];
        Dictionary<string, string> metadata = [];
        foreach (JsonProperty property in root.EnumerateObject())
        {
            if (property.Name != MetadataName)
            {
                entries.Add(ReadEntry(property, path));
                continue;
            }

            foreach (JsonProperty pair in property.Value.EnumerateObject())
            {
                metadata.Add(pair.Name, pair.Value.GetString() ?? "");
            }
        }

        CheckOffsets(entries, dataLength, path);
        return (entries, metadata);
    }

    private static SafetensorsEntry ReadEntry(JsonProperty property, string path)
    {
        string? typeName = property.Value.GetProperty("dtype").GetString();
        ScalarType type = SafetensorsType.Parse(typeName) ?? throw new SafetensorsException(
            path, $"'{property.Name}' has numbers of the type {typeName}; {SafetensorsType.Names} are read.");
        long[] shape = [.. property.Value.GetProperty("shape").EnumerateArray().Select(static size => size.GetInt64())];
        long[] offsets = [.. property.Value.GetProperty("data_offsets").EnumerateArray().Select(static offset => offset.GetInt64())];
        if (offsets.Length != 2 || offsets[0] < 0 || offsets[1] < offsets[0])
        {
            throw new SafetensorsException(path, $"the offsets {SafetensorsEntry.TextOf(offsets)} of '{property.Name}' are no begin and end.");
        }

        long length = offsets[1] - offsets[0];
        Int128 expected = SafetensorsType.SizeOf(type);
        foreach (long size in shape)
        {
            expected = size < 0 || expected > long.MaxValue
                ? throw new SafetensorsException(path, $"'{property.Name}' cannot have the shape {SafetensorsEntry.TextOf(shape)}.")
                : expected * size;
        }

        return expected == length ? new SafetensorsEntry(property.Name, type, shape, offsets[0], length) : throw new SafetensorsException(
            path, $"'{property.Name}' of {typeName}{SafetensorsEntry.TextOf(shape)} has {expected} bytes, its offsets {SafetensorsEntry.TextOf(offsets)} say {length}.");
    }

    // Every byte belongs to one tensor: neither gaps nor overlaps, so that a file cannot hide anything.
    private static void CheckOffsets(List<SafetensorsEntry> entries, long dataLength, string path)
    {
        long end = 0;
        string before = "the header";
        foreach (SafetensorsEntry entry in entries.OrderBy(static entry => entry.Offset).ThenBy(static entry => entry.Length))
        {
            if (entry.Offset != end)
            {
                throw new SafetensorsException(path, entry.Offset < end
                    ? $"'{entry.Name}' begins at {entry.Offset} and overlaps with '{before}', which ends at {end}."
                    : $"'{entry.Name}' begins at {entry.Offset}, and the bytes from {end} on, behind {before}, belong to no tensor.");
            }

            (end, before) = (entry.End, entry.Name);
        }

        if (end != dataLength)
        {
            throw new SafetensorsException(path, end > dataLength
                ? $"cut off: its tensors have {end} bytes, {dataLength} are there."
                : $"{dataLength - end} bytes behind the last tensor belong to none.");
        }
    }
}
