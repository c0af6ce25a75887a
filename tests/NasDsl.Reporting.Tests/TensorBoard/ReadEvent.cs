using System.Text;

namespace NasDsl.Reporting.Tests;

/// <summary>An event as it is read back, by a reader of its own that shares nothing with the writer: framing, checksums bit by bit, protocol buffers by hand.</summary>
internal sealed record ReadEvent(double Time, long Step, string? Version, string? Tag, float Value)
{
    public static IReadOnlyList<ReadEvent> All(string path)
    {
        using var reader = new BinaryReader(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
        List<ReadEvent> events = [];
        while (reader.BaseStream.Position < reader.BaseStream.Length)
        {
            byte[] length = reader.ReadBytes(8);
            Assert.That(reader.ReadUInt32(), Is.EqualTo(Masked(length)), "the length's checksum");
            byte[] data = reader.ReadBytes((int)BitConverter.ToUInt64(length));
            Assert.That(reader.ReadUInt32(), Is.EqualTo(Masked(data)), "the data's checksum");
            Dictionary<int, object> fields = Fields(data);
            Dictionary<int, object>? value = fields.TryGetValue(5, out object? summary) ? Fields((byte[])Fields((byte[])summary)[1]) : null;
            events.Add(new ReadEvent(
                BitConverter.UInt64BitsToDouble((ulong)fields[1]),
                fields.TryGetValue(2, out object? step) ? (long)(ulong)step : 0,
                fields.TryGetValue(3, out object? version) ? Encoding.UTF8.GetString((byte[])version) : null,
                value is null ? null : Encoding.UTF8.GetString((byte[])value[1]),
                value is null ? 0 : BitConverter.UInt32BitsToSingle((uint)value[2])));
        }

        return events;
    }

    private static Dictionary<int, object> Fields(byte[] message)
    {
        Dictionary<int, object> fields = [];
        using var reader = new BinaryReader(new MemoryStream(message));
        while (reader.BaseStream.Position < message.Length)
        {
            int key = reader.Read7BitEncodedInt();
            fields.Add(key >> 3, (key & 7) switch
            {
                0 => (ulong)reader.Read7BitEncodedInt64(),
                1 => reader.ReadUInt64(),
                2 => reader.ReadBytes(reader.Read7BitEncodedInt()),
                5 => reader.ReadUInt32(),
                _ => throw new InvalidDataException($"wire type {key & 7}"),
            });
        }

        return fields;
    }

    private static uint Masked(byte[] data)
    {
        uint crc = uint.MaxValue;
        foreach (byte value in data)
        {
            crc ^= value;
            for (int bit = 0; bit < 8; bit++)
            {
                crc = (crc >> 1) ^ ((crc & 1) == 1 ? 0x82f63b78u : 0);
            }
        }

        crc = ~crc;
        return ((crc >> 15) | (crc << 17)) + 0xa282ead8u;
    }
}
