namespace NasDsl.CodeFixes.Tests.Fixes;

/// <summary>The values of a choice.</summary>
public static class ValueFixCases
{
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
    ];

    private static FixCase Value(string rule, string title, string bad, string good) => new(
        rule, title, $"[SearchSpace] public partial record S {{ {bad} {{ get; init; }} }}", $"[SearchSpace] public partial record S {{ {good} {{ get; init; }} }}");
}
