namespace NasDsl.CodeFixes.Tests.Fixes;

/// <summary>The values of a choice.</summary>
public static class ValueFixCases
{
    private const string Sized = "[SearchSpace, Input(1, 8, 8), Classes(2)] public partial record S {{ [Choice, Channels(nameof(Width))] public partial ConvOp X {{ get; init; }} {0} }}";

    public static FixCase[] All { get; } =
    [
        Value("NAS0107", "Change the type of 'X' to 'int'", "[Choice(0, 256)] public partial byte X", "[Choice(0, 256)] public partial int X"),
        Value("NAS0107", "Change the type of 'X' to 'double'", "[Choice(1, 1.5)] public partial long X", "[Choice(1, 1.5)] public partial double X"),
        Value("NAS0107", "Change the type of 'X' to 'long'", "[Choice(1, 5_000_000_000)] public partial int X", "[Choice(1, 5_000_000_000)] public partial long X"),
        Value("NAS0107", "Replace 'b' by \"b\"", "[Choice(\"a\", 'b')] public partial string X", "[Choice(\"a\", \"b\")] public partial string X"),
        Value("NAS0107", "Replace \"b\" by 'b'", "[Choice('a', \"b\")] public partial char X", "[Choice('a', 'b')] public partial char X"),
        Value("NAS0107", "Replace \"32\" by 32", "[Choice(16, \"32\")] public partial int X", "[Choice(16, 32)] public partial int X"),
        Value("NAS0107", "Replace \"true\" by true", "[Choice(\"true\", false)] public partial bool X", "[Choice(true, false)] public partial bool X"),
        Value("NAS0107", "Replace 1 by Plain.B", "[Choice(Plain.A, 1)] public partial Plain X", "[Choice(Plain.A, Plain.B)] public partial Plain X"),
        Size("NAS0308", "Remove 0 from the values of 'Width'", "[Choice(0, 16, 32)] public partial int Width", "[Choice(16, 32)] public partial int Width"),
        Size("NAS0308", "Remove -1 and 0 from the values of 'Width'", "[Choice(-1, 4, 0)] public partial int Width", "[Choice(4)] public partial int Width"),
        Size("NAS0308", "Let 'Width' begin at 1", "[Uniform(0, 3)] public partial int Width", "[Uniform(1, 3)] public partial int Width"),
    ];

    private static FixCase Value(string rule, string title, string bad, string good) => new(
        rule, title, $"[SearchSpace] public partial record S {{ {bad} {{ get; init; }} }}", $"[SearchSpace] public partial record S {{ {good} {{ get; init; }} }}");

    private static FixCase Size(string rule, string title, string bad, string good) => new(
        rule, title, string.Format(null, Sized, bad + " { get; init; }"), string.Format(null, Sized, good + " { get; init; }"));
}
