using static TorchSharp.torch;

namespace NasDsl.Torch;

/// <summary>The names that the safetensors format has for the types of numbers, as far as networks have them.</summary>
internal static class SafetensorsType
{
    private static readonly (ScalarType Type, string Name, int Size)[] _types =
    [
        (ScalarType.Float32, "F32", 4),
        (ScalarType.Float64, "F64", 8),
        (ScalarType.Float16, "F16", 2),
        (ScalarType.BFloat16, "BF16", 2),
        (ScalarType.Int64, "I64", 8),
        (ScalarType.Int32, "I32", 4),
        (ScalarType.Byte, "U8", 1),
        (ScalarType.Bool, "BOOL", 1),
    ];

    /// <summary>All names, for messages.</summary>
    public static string Names { get; } = string.Join(", ", _types.Select(static type => type.Name));

    /// <summary>The type's name, or null where it cannot be stored.</summary>
    public static string? NameOf(ScalarType type) => Array.Find(_types, known => known.Type == type).Name;

    /// <summary>The type of a name, or null where it is not known here.</summary>
    public static ScalarType? Parse(string? name)
    {
        int index = Array.FindIndex(_types, known => known.Name == name);
        return index < 0 ? null : _types[index].Type;
    }

    /// <summary>The bytes of one number.</summary>
    public static int SizeOf(ScalarType type) => Array.Find(_types, known => known.Type == type).Size;
}
