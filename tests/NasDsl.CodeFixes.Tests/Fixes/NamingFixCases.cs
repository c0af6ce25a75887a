namespace NasDsl.CodeFixes.Tests.Fixes;

/// <summary>Misspelt names.</summary>
public static class NamingFixCases
{
    private const string Width = "[Choice(16, 32)] public partial int Width { get; init; } [Uniform(0, 1)] public partial double Widht2 { get; init; }";
    private const string Layer = "[Choice] public partial ConvOp X { get; init; } ";
    private const string Cells = "[Cell] public partial Cell<CellOp> Normal { get; init; } [Cell] public partial Cell<CellOp> Reduction { get; init; }";

    public static FixCase[] All { get; } =
    [
        Space("NAS0306", "Change \"Widht\" to nameof(Width)", "Stem(\"Widht\")", "Stem(nameof(Width))", Layer + Width),
        Space("NAS0306", "Change \"width\" to nameof(Width)", "Head(\"width\")", "Head(nameof(Width))", Layer + Width),
        new("NAS0306", "Change \"Widths\" to nameof(Width)",
            "[SearchSpace, Input(1, 32, 32), Classes(2)] public partial record S { [Choice, Channels(\"Widths\")] public partial ConvOp X { get; init; } [Choice(8, 16)] public partial int Width { get; init; } }",
            "[SearchSpace, Input(1, 32, 32), Classes(2)] public partial record S { [Choice, Channels(nameof(Width))] public partial ConvOp X { get; init; } [Choice(8, 16)] public partial int Width { get; init; } }"),
        Space("NAS0313", "Change \"Reducton\" to nameof(Reduction)", "Stem, Stack(nameof(Normal), Reduce = \"Reducton\")", "Stem, Stack(nameof(Normal), Reduce = nameof(Reduction))", Cells),
        new("NAS0331", "Change \"Knid\" to nameof(Kind)",
            "[SearchSpace] public partial record S { [Choice(1, 2)] public partial int Kind { get; init; } [Choice(1, 2), When(\"Knid\", 1)] public partial int X { get; init; } [Choice(1, 2)] public partial int Knit { get; init; } }",
            "[SearchSpace] public partial record S { [Choice(1, 2)] public partial int Kind { get; init; } [Choice(1, 2), When(nameof(Kind), 1)] public partial int X { get; init; } [Choice(1, 2)] public partial int Knit { get; init; } }"),
    ];

    private static FixCase Space(string rule, string title, string bad, string good, string members) => new(
        rule, title, $"[SearchSpace, Input(1, 32, 32), Classes(2), {bad}] public partial record S {{ {members} }}",
        $"[SearchSpace, Input(1, 32, 32), Classes(2), {good}] public partial record S {{ {members} }}");
}
