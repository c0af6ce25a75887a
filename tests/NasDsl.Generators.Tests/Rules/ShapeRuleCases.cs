namespace NasDsl.Generators.Tests.Rules;

/// <summary>Shapes on every path.</summary>
public static class ShapeRuleCases
{
    private const string Halving = "[Choice, Stride(2)] public partial ConvOp A { get; init; }";
    private const string Million =
        "[Choice] public partial ConvOp Kind { get; init; } [When(nameof(Kind), ConvOp.Conv3)] [Choice, Channels(1_000_000)] public partial ConvOp A { get; init; }";

    private const string Cell = "[Cell(Nodes = 2)] public partial Cell<CellOp> Normal { get; init; }";

    private const string Blocks = """
        [Block] public partial record Half { [Choice, Stride(2)] public partial ConvOp Shrink { get; init; } }
        [Block] public partial record Halving { [Choice, Stride(2)] public partial Wide Shrink { get; init; } }
        [Block] public partial record Flat { [Choice] public partial ConvOp Keep { get; init; } }

        """;

    private const string Kernels = """
        public enum Wide { [Conv(1)] One, [Conv(5)] Five, [SepConv(5)] Sep5, [Identity] Skip }
        public enum Dilated { [DilConv(5)] Dil5, [Conv(3)] Conv3 }
        public enum Separable { [SepConv(3)] Sep3, [Conv(1)] Conv1 }

        """;

    public static RuleCase[] All { get; } =
    [
        // A stride that leaves nothing: on the one path there is, and on one of many.
        Space("NAS0317",
            ("Input(1, 6, 8)", $"{Halving} [Choice, Stride([|4|])] public partial ConvOp B"),
            ("Input(1, 7, 8)", $"{Halving} [Choice, Stride(4)] public partial ConvOp B")),
        Space("NAS0317",
            ("Input(1, 8, 8)", $"{Halving} [Choice(1, 5)] public partial int Step {{ get; init; }} [Choice, Stride([|nameof(Step)|])] public partial ConvOp B"),
            ("Input(1, 8, 8)", $"{Halving} [Choice(1, 4)] public partial int Step {{ get; init; }} [Choice, Stride(nameof(Step))] public partial ConvOp B")),
        Space("NAS0317", ("Input(1, 2, 2), Stem(8, Stride = [|3|])", Cell[..^15]), ("Input(1, 2, 2), Stem(8, Stride = 2, Kernel = 1)", "[Layers(1, 2)] public partial Layers<Small> X")),
        // Strides that share a decision have one value: 2 and 4 never meet on 4 × 4.
        Space("NAS0317",
            ("Input(1, 9, 9)", Steps("nameof(First)", "nameof(Second)").Replace("[Choice, Stride(nameof(Second))]", "[Choice, Stride([|nameof(Second)|])]")),
            ("Input(1, 9, 9)", Steps("nameof(First)", "nameof(First)"))),

        // Weights between layers that never meet are none.
        Space("NAS0353",
            ("Input(1, 8, 8)", $"{Million} [Choice, Channels([|3_000|])] public partial ConvOp B"),
            ("Input(1, 8, 8)", $"{Million} [When(nameof(Kind), ConvOp.Skip)] [Choice, Channels(3_000)] public partial ConvOp B")),

        // A kernel larger than its input.
        Space("NAS0350", ("Input(1, 4, 9)", $"{Halving} [[|Choice|]] public partial Wide B"), ("Input(1, 9, 9)", $"{Halving} [Choice] public partial Wide B")) with { Count = 2 },
        Space("NAS0350", ("Input(1, 8, 8), Stem(8)", "[[|Layers(1, 2)|], Stride(4)] public partial Layers<Wide> B"), ("Input(1, 8, 8), Stem(8)", "[Layers(1, 1)] public partial Layers<Wide> B")) with { Count = 2 },
        Space("NAS0350", ("Input(1, 8, 8)", "[[|Cell|], Stride(2)] public partial Cell<Dilated> B"), ("Input(1, 9, 9)", "[Cell, Stride(2)] public partial Cell<Dilated> B")),
        Space("NAS0350", ("Input(1, 8, 8)", "[[|Cell(Nodes = 1, Inputs = 1)|], Repeat(2), Stride(2)] public partial Cell<Dilated> B"), ("Input(1, 8, 8)", "[Cell(Nodes = 1, Inputs = 1), Stride(2)] public partial Cell<Dilated> B")),
        Space("NAS0350", ("Input(1, 8, 8)", "[[|Choice|], Stride(8)] public partial Separable B"), ("Input(1, 9, 9)", "[Choice, Stride(4)] public partial Separable B")),
        Space("NAS0350", ("Input(8, 8, 1), [|Stem(4)|]", "[Choice] public partial Small X"), ("Input(8, 8, 1), Stem(4, Kernel = 1)", "[Choice] public partial Small X")),
        Space("NAS0350", ("Input(8, 8, 8), Stem(4, Kernel = [|17|])", "[Choice] public partial Small X"), ("Input(8, 8, 8), Stem(4, Kernel = 7)", "[Choice] public partial Small X")),
        Space("NAS0350", ("Input(3, 8, 8), Stem(Stride = 2), Stack(nameof(Normal))", Cell[..^15].Replace("[Cell(Nodes = 2)]", "[[|Cell(Nodes = 2)|]]")), ("Input(3, 24, 24), Stem(Stride = 2), Stack(nameof(Normal))", Cell[..^15])),
        Space("NAS0351", ("Input(1, 8, 8)", $"{Halving} [[|Choice|]] public partial Wide B"), ("Input(1, 9, 9)", $"{Halving} [Choice] public partial Wide B")) with { Count = 2 },
        Space("NAS0351", ("Input(1, 2, 2)", "[[|Choice|]] public partial Separable B"), ("Input(1, 3, 3)", "[Choice] public partial Separable B")),

        // Layers that are there or not, and blocks.
        Space("NAS0317",
            ("Input(1, 8, 8)", Conditional("true", "[|4|]")),
            ("Input(1, 8, 8)", Conditional("false", "4"))),
        Space("NAS0350",
            ("Input(1, 8, 8)", Conditional("true", "1").Replace(", Stride(1)", "").Replace("Choice] public partial ConvOp B", "[|Choice|]] public partial Wide B")),
            ("Input(1, 17, 17)", Conditional("true", "1").Replace(", Stride(1)", "").Replace("ConvOp B", "Wide B"))) with { Count = 2 },
        Space("NAS0350", ("Input(1, 2, 2)", "[[|Choice|]] public partial Wide? B"), ("Input(1, 9, 9)", "[Choice] public partial Wide? B")) with { Count = 2 },
        Block("NAS0317", ("Input(1, 9, 9)", "[Layers(1, 5)] public partial Layers<Half> [|Body|]"), ("Input(1, 9, 9)", "[Layers(1, 3)] public partial Layers<Half> Body")),
        Block("NAS0317", ("Input(1, 9, 9)", "[Stride([|10|])] public partial Flat Body"), ("Input(1, 9, 9)", "[Stride(3)] public partial Flat Body")),
        Block("NAS0350", ("Input(1, 9, 9)", "[Layers(1, 4)] public partial Layers<Halving> [|Body|]"), ("Input(1, 9, 9)", "[Layers(1, 1)] public partial Layers<Halving> Body")) with { Count = 2 },
        Block("NAS0351", ("Input(1, 9, 9)", "[Layers(1, 4)] public partial Layers<Half> [|Body|]"), ("Input(1, 9, 9)", "[Layers(1, 3)] public partial Layers<Half> Body")),
        Block("NAS0353", ("Input(1, 9, 9)", "[Layers(1, 4), Channels([|1_000_000|])] public partial Layers<Flat> Body"), ("Input(1, 9, 9)", "[Layers(1, 3), Channels(8)] public partial Layers<Flat> Body")),

        // Numbers that no tensor holds.
        Space("NAS0352", ("[|Input(3, 100_000, 100_000)|]", "[Choice] public partial ConvOp X"), ("Input(3, 10_000, 10_000)", "[Choice] public partial ConvOp X")),
        Space("NAS0352", ("Input(1, 1_000, 1_000), Stem([|10_000|])", "[Choice] public partial Small X"), ("Input(1, 1_000, 1_000), Stem(1_000)", "[Choice] public partial Small X")),
        Space("NAS0352",
            ("Input(1, 8, 8)", "[Choice, Channels([|nameof(Width)|])] public partial ConvOp X { get; init; } [Choice(8, 1_000_000_000)] public partial int Width"),
            ("Input(1, 8, 8)", "[Choice, Channels(nameof(Width))] public partial ConvOp X { get; init; } [Choice(8, 1_000)] public partial int Width")),
        Space("NAS0352", ("Input(1, 64, 64), Stem(30_000)", "[[|Cell(Nodes = 32)|]] public partial Cell<CellOp> X"), ("Input(1, 64, 64), Stem(30_000)", "[Cell(Nodes = 4)] public partial Cell<CellOp> X")),
        Space("NAS0353", ("Input(8, 8, 8), Head([|2_000_000_000|])", "[Choice] public partial ConvOp X"), ("Input(8, 8, 8), Head(2_000)", "[Choice] public partial ConvOp X")),
        Space("NAS0353", ("Input(8, 4, 4)", "[Choice, Channels([|100_000_000|])] public partial Wide X"), ("Input(8, 9, 9)", "[Choice, Channels(1_000)] public partial Wide X")),
        Space("NAS0353", ("Input(1, 8, 8), Stem(8)", Cells(6, "[|Cell(Nodes = 32)|]")), ("Input(1, 8, 8), Stem(8)", Cells(2, "Cell(Nodes = 4)"))),
        Space("NAS0353", ("Input(8, 8, 8)", "[[|Choice|]] public partial Inverted X"), ("Input(8, 8, 8)", "[Choice] public partial ConvOp X")),
        Space("NAS0353", ("Input(8, 8, 8), Classes([|2_000_000_000|])", "[Choice] public partial ConvOp X"), ("Input(8, 8, 8)", "[Choice] public partial ConvOp X")),
        Space("NAS0354", ("Input(8, 8, 8)", "[Choice, Repeat([|1001|])] public partial ConvOp X"), ("Input(8, 8, 8)", "[Choice, Repeat(1000)] public partial ConvOp X")),
        Space("NAS0354",
            ("Input(8, 8, 8)", "[Choice(1, 1_000_000)] public partial int N { get; init; } [Cell, Repeat([|nameof(N)|])] public partial Cell<CellOp> X"),
            ("Input(8, 8, 8)", "[Choice(1, 3)] public partial int N { get; init; } [Cell, Repeat(nameof(N))] public partial Cell<CellOp> X")),
        new("NAS0355",
            "public enum Any { [Conv(3)] Conv3, [Identity] Skip, [[|Linear|]] Dense, [MaxPool(3)] Max3 }",
            "public enum Any { [Conv(3)] Conv3, [Identity] Skip, [MaxPool(3)] Max3 }"),
        new("NAS0355",
            "public enum Any { [Linear] Dense, [[|SepConv(3)|]] Sep3 } [SearchSpace, Input(1, 8, 8), Classes(2)] public partial record S { [Choice] public partial Any X { get; init; } }",
            "public enum Any { [AvgPool(3)] Pool, [Identity] Skip } [SearchSpace, Input(1, 8, 8), Classes(2)] public partial record S { [Choice] public partial Any X { get; init; } }"),
    ];

    private static RuleCase Space(string id, (string Attributes, string Members) bad, (string Attributes, string Members) good) =>
        new(id, Text(bad), Text(good));

    private static string Text((string Attributes, string Members) space)
    {
        string classes = space.Attributes.Contains("Classes", StringComparison.Ordinal) ? "" : ", Classes(2)";
        return $"{Kernels} public enum Small {{ [Conv(1)] Conv1, [Identity] Skip }} public enum Inverted {{ [MBConv(3, 2_000_000_000)] Wide, [Conv(3)] Conv3 }} "
            + $"[SearchSpace, {space.Attributes}{classes}] public partial record S {{ {space.Members} {{ get; init; }} }}";
    }

    /// <summary>A stride that is there when a switch is on, and one behind it that is there at a value of the switch.</summary>
    private static string Conditional(string second, string stride) =>
        "[Choice(true, false)] public partial bool IsOn { get; init; } [When(nameof(IsOn), true), Choice, Stride(4)] public partial ConvOp A { get; init; } "
        + $"[When(nameof(IsOn), {second}), Choice, Stride({stride})] public partial ConvOp B";

    private static RuleCase Block(string id, (string Attributes, string Members) bad, (string Attributes, string Members) good) =>
        new(id, Blocks + Text(bad), Blocks + Text(good));

    private static string Steps(string first, string second) =>
        $"[Choice, Stride({first})] public partial Small A {{ get; init; }} [Choice, Stride({second})] public partial Small B {{ get; init; }} "
        + "[Choice(1, 3)] public partial int First { get; init; } [Choice(1, 4)] public partial int Second";

    private static string Cells(int count, string last) => string.Join(
        " { get; init; } ",
        Enumerable.Range(1, count).Select(i => $"[{(i == 4 ? last : last.Replace("[|", "").Replace("|]", ""))}] public partial Cell<CellOp> C{i}"));
}
