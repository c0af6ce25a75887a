using System.Text;

namespace NasDsl.Torch;

/// <summary>Names in exported C#.</summary>
internal static class SourceText
{
    // What a field named alike would hide, or be taken for: members of Module, parameters and locals of the exported classes, functions that they call, and
    // C#'s own words.
    private static readonly HashSet<string> _reserved =
    [
        "apply", "buffers", "call", "children", "eval", "forward", "handle", "load", "modules", "name", "parameters", "save", "to", "train", "training",
        "input", "scope", "path", "x", "y", "z", "w", "cat", "functional", "ones", "zeros_like", "torch", "nameof",
        SourceNames.In, SourceNames.Out, SourceNames.Stride, SourceNames.Kernel, "channels", "expansion", "heads", "hidden", "length",
        "abstract", "as", "base", "bool", "break", "byte", "case", "catch", "char", "checked", "class", "const", "continue", "decimal", "default", "delegate", "do",
        "double", "else", "enum", "event", "explicit", "extern", "false", "finally", "fixed", "float", "for", "foreach", "goto", "if", "implicit", "in", "int",
        "interface", "internal", "is", "lock", "long", "namespace", "new", "null", "object", "operator", "out", "override", "params", "private", "protected", "public",
        "readonly", "ref", "return", "sbyte", "sealed", "short", "sizeof", "stackalloc", "static", "string", "struct", "switch", "this", "throw", "true", "try",
        "typeof", "uint", "ulong", "unchecked", "unsafe", "ushort", "using", "virtual", "void", "volatile", "while",
    ];

    /// <summary>What an exported file calls by name, so that no class of its own may be called so.</summary>
    public static IReadOnlyList<string> UsedNames { get; } =
    [
        "Module", "Tensor", "Parameter", "Sequential", "Identity", "Linear", "Conv1d", "Conv2d", "Conv3d", "BatchNorm1d", "BatchNorm2d", "BatchNorm3d", "LayerNorm",
        "Embedding", "ReLU", "GELU", "SiLU", "Sigmoid", "Tanh", "DisposeScope", "NewDisposeScope", "ComponentName", "ComponentNameAttribute", "ScalarType", "CPU", "Safetensors",
        "File", "FileStream", "BinaryPrimitives", "JsonDocument", "JsonElement", "InvalidDataException",
    ];

    /// <summary>A class's name from a type's: <c>Gate&lt;T&gt;</c> gives <c>Gate</c>.</summary>
    public static string ClassName(Type type) => type.Name.Split('`')[0];

    /// <summary>A class's name from a module's: <c>top_cell</c> gives <c>TopCell</c>.</summary>
    public static string ClassName(string module)
    {
        string camel = Camel(module, "layer");
        return char.ToUpperInvariant(camel[0]) + camel[1..];
    }

    /// <summary>A field's name from a module's: its own where it is one that C# can have, else a name near it: <c>0</c> gives <c>layer0</c>.</summary>
    /// <param name="module">The name under which the module's owner knows it.</param>
    /// <param name="isDecision">Whether it is named after a decision: <c>top_cell</c> gives <c>topCell</c>.</param>
    /// <param name="prefix">What stands before a name that is a number.</param>
    public static string FieldName(string module, bool isDecision, string prefix)
    {
        bool isIdentifier = module.All(static c => c == '_' || char.IsAsciiLetterOrDigit(c)) && !char.IsAsciiDigit(module[0]);
        string field = isIdentifier && !isDecision ? module : Camel(module, prefix);
        return _reserved.Contains(field) ? field + "Layer" : field;
    }

    /// <summary>Whether a text is one name, or several with dots between them.</summary>
    public static bool IsName(string text, bool mayHaveDots)
    {
        string[] parts = mayHaveDots ? text.Split('.') : [text];
        return Array.TrueForAll(
            parts, static part => part.Length > 0 && !char.IsDigit(part[0]) && part.All(static c => c == '_' || char.IsLetterOrDigit(c)) && !_reserved.Contains(part));
    }

    // What is no letter or digit ends a word.
    private static string Camel(string module, string prefix)
    {
        StringBuilder camel = new();
        bool startsWord = false;
        foreach (char c in module)
        {
            if (!char.IsAsciiLetterOrDigit(c))
            {
                startsWord = camel.Length > 0;
                continue;
            }

            camel.Append(startsWord ? char.ToUpperInvariant(c) : c);
            startsWord = false;
        }

        return camel.Length == 0 || char.IsAsciiDigit(camel[0]) ? prefix + camel : camel.ToString();
    }
}
