namespace NasDsl.Torch;

/// <summary>A setting of an ONNX operator: one of a number, a whole number, or whole numbers.</summary>
internal sealed record OnnxAttribute
{
    private readonly string _name;
    private readonly float? _number;
    private readonly long? _whole;
    private readonly IReadOnlyList<long>? _wholes;

    /// <summary>A number.</summary>
    public OnnxAttribute(string name, double number) => (_name, _number) = (name, (float)number);

    /// <summary>A whole number.</summary>
    public OnnxAttribute(string name, long whole) => (_name, _whole) = (name, whole);

    /// <summary>Whole numbers.</summary>
    public OnnxAttribute(string name, IEnumerable<long> wholes) => (_name, _wholes) = (name, [.. wholes]);

    /// <summary>The setting as a message.</summary>
    public ProtoMessage ToMessage()
    {
        ProtoMessage message = new();
        message.Add(OnnxFields.AttributeName, _name);
        if (_number is { } number)
        {
            return message.Add(OnnxFields.AttributeFloat, number).Add(OnnxFields.AttributeType, OnnxFields.AttributeIsFloat);
        }

        if (_whole is { } whole)
        {
            return message.Add(OnnxFields.AttributeInt, whole).Add(OnnxFields.AttributeType, OnnxFields.AttributeIsInt);
        }

        foreach (long one in _wholes!)
        {
            message.Add(OnnxFields.AttributeInts, one);
        }

        return message.Add(OnnxFields.AttributeType, OnnxFields.AttributeIsInts);
    }
}
