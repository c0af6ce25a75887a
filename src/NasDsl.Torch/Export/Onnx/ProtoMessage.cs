using Google.Protobuf;

namespace NasDsl.Torch;

/// <summary>A message of Protocol Buffers, written field by field.</summary>
internal sealed class ProtoMessage : IDisposable
{
    private readonly MemoryStream _bytes = new();
    private readonly CodedOutputStream _output;

    /// <summary>A message without a field.</summary>
    public ProtoMessage() => _output = new CodedOutputStream(_bytes, leaveOpen: true);

    /// <summary>Adds a whole number, a truth value or a member of an enum.</summary>
    public ProtoMessage Add(int field, long number)
    {
        _output.WriteTag(field, WireFormat.WireType.Varint);
        _output.WriteInt64(number);
        return this;
    }

    /// <summary>Adds a 32-bit number.</summary>
    public ProtoMessage Add(int field, float number)
    {
        _output.WriteTag(field, WireFormat.WireType.Fixed32);
        _output.WriteFloat(number);
        return this;
    }

    /// <summary>Adds a text.</summary>
    public ProtoMessage Add(int field, string text)
    {
        _output.WriteTag(field, WireFormat.WireType.LengthDelimited);
        _output.WriteString(text);
        return this;
    }

    /// <summary>Adds bytes.</summary>
    public ProtoMessage Add(int field, ReadOnlyMemory<byte> bytes)
    {
        _output.WriteTag(field, WireFormat.WireType.LengthDelimited);
        _output.WriteBytes(UnsafeByteOperations.UnsafeWrap(bytes));
        return this;
    }

    /// <summary>Adds a message, which is disposed.</summary>
    public ProtoMessage Add(int field, ProtoMessage message)
    {
        using (message)
        {
            return Add(field, message.ToMemory());
        }
    }

    /// <summary>The message so far; valid until more is added.</summary>
    public ReadOnlyMemory<byte> ToMemory()
    {
        _output.Flush();
        return _bytes.GetBuffer().AsMemory(0, checked((int)_bytes.Length));
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _output.Dispose();
        _bytes.Dispose();
    }
}
