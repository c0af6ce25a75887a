using System.Buffers.Binary;
using System.Globalization;
using System.Numerics;
using Google.Protobuf;

namespace NasDsl.Reporting;

/// <summary>
/// A file of TensorBoard events that holds scalars. Each record is the length of its data (8 bytes, little-endian), the masked CRC-32C of these, the data and
/// its masked CRC-32C; the data is the protocol buffer <c>tensorflow.Event</c>.
/// </summary>
/// <remarks>Not safe for use by several threads at once. What was written is in the file after <see cref="Flush"/> or <see cref="Dispose"/>.</remarks>
public sealed class EventFile : IDisposable
{
    // Fields of tensorflow.Event, tensorflow.Summary and Summary.Value.
    private const int WallTime = 1, Step = 2, FileVersion = 3, Summary = 5, Value = 1, Tag = 1, SimpleValue = 2;

    private readonly Stream _stream;
    private readonly TimeProvider _clock;

    /// <summary>Begins a file <c>events.out.tfevents.SECONDS.NAME</c> in a folder.</summary>
    /// <param name="folder">The run's folder; made if need be. TensorBoard shows each folder as a run.</param>
    /// <param name="name">The end of the file's name.</param>
    /// <param name="clock">Where times come from where none is given; the system's by default.</param>
    /// <exception cref="IOException">A file of that name and second is there already.</exception>
    public EventFile(string folder, string name = "nasdsl", TimeProvider? clock = null)
    {
        ArgumentNullException.ThrowIfNull(folder);
        _clock = clock ?? TimeProvider.System;
        Directory.CreateDirectory(folder);
        long seconds = _clock.GetUtcNow().ToUnixTimeSeconds();
        Path = System.IO.Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"events.out.tfevents.{seconds:D10}.{name}"));
        _stream = new FileStream(Path, FileMode.CreateNew, FileAccess.Write, FileShare.Read);
        Write(output =>
        {
            output.WriteTag(FileVersion, WireFormat.WireType.LengthDelimited);
            output.WriteString("brain.Event:2");
        });
    }

    /// <summary>The file.</summary>
    public string Path { get; }

    /// <summary>Writes a scalar.</summary>
    /// <param name="tag">What it is; TensorBoard groups by what stands before a slash.</param>
    /// <param name="step">At which step it was measured.</param>
    /// <param name="value">Its value; the format has single precision. NaN and infinities are written as they are.</param>
    /// <param name="time">When it was measured; now where null.</param>
    public void Scalar(string tag, long step, double value, DateTimeOffset? time = null)
    {
        ArgumentNullException.ThrowIfNull(tag);
        byte[] entry = Message(output =>
        {
            output.WriteTag(Tag, WireFormat.WireType.LengthDelimited);
            output.WriteString(tag);
            output.WriteTag(SimpleValue, WireFormat.WireType.Fixed32);
            output.WriteFloat((float)value);
        });
        byte[] summary = Message(output =>
        {
            output.WriteTag(Value, WireFormat.WireType.LengthDelimited);
            output.WriteBytes(ByteString.CopyFrom(entry));
        });
        Write(
            output =>
            {
                output.WriteTag(Step, WireFormat.WireType.Varint);
                output.WriteInt64(step);
                output.WriteTag(Summary, WireFormat.WireType.LengthDelimited);
                output.WriteBytes(ByteString.CopyFrom(summary));
            },
            time);
    }

    /// <summary>Hands what was written to the file.</summary>
    public void Flush() => _stream.Flush();

    /// <inheritdoc/>
    public void Dispose() => _stream.Dispose();

    /// <summary>The CRC that the records carry: the CRC-32C (Castagnoli) turned right by 15 bits, plus a constant, so that the CRC of data that holds CRCs is none
    /// of a simple pattern.</summary>
    internal static uint MaskedCrc(ReadOnlySpan<byte> data) => BitOperations.RotateRight(Crc32C(data), 15) + 0xa282ead8u;

    /// <summary>The CRC-32C of RFC 3720, section 12.1.</summary>
    internal static uint Crc32C(ReadOnlySpan<byte> data)
    {
        uint crc = uint.MaxValue;
        foreach (byte value in data)
        {
            crc = BitOperations.Crc32C(crc, value);
        }

        return ~crc;
    }

    private static byte[] Message(Action<CodedOutputStream> write)
    {
        using var buffer = new MemoryStream();
        using (var output = new CodedOutputStream(buffer, leaveOpen: true))
        {
            write(output);
        }

        return buffer.ToArray();
    }

    private void Write(Action<CodedOutputStream> write, DateTimeOffset? time = null)
    {
        DateTimeOffset at = time ?? _clock.GetUtcNow();
        byte[] data = Message(output =>
        {
            output.WriteTag(WallTime, WireFormat.WireType.Fixed64);
            output.WriteDouble((at - DateTimeOffset.UnixEpoch).TotalSeconds);
            write(output);
        });
        Span<byte> head = stackalloc byte[12];
        BinaryPrimitives.WriteUInt64LittleEndian(head, (ulong)data.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(head[8..], MaskedCrc(head[..8]));
        Span<byte> tail = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(tail, MaskedCrc(data));
        _stream.Write(head);
        _stream.Write(data);
        _stream.Write(tail);
    }
}
