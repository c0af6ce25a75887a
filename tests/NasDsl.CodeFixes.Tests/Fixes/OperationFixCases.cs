namespace NasDsl.CodeFixes.Tests.Fixes;

/// <summary>The operations of candidates.</summary>
public static class OperationFixCases
{
    public static FixCase[] All { get; } =
    [
        new("NAS0201", "Add an operation to each member of 'Op'",
            """
            [SearchSpace, Input(1, 8, 8), Classes(2)] public partial record S { [Layers(1, 2)] public partial Layers<Op> X { get; init; } }
            public enum Op
            {
                /// <summary>The usual one.</summary>
                Conv3x3,
                SepConv5, MB3E6,
                Other = 9,
                Skip,
            }
            """,
            """
            [SearchSpace, Input(1, 8, 8), Classes(2)] public partial record S { [Layers(1, 2)] public partial Layers<Op> X { get; init; } }
            public enum Op
            {
                /// <summary>The usual one.</summary>
                [Conv(3)] Conv3x3,
                [SepConv(5)] SepConv5, [MBConv(3, 6)] MB3E6,
                [Conv(5)] Other = 9,
                [Identity] Skip,
            }
            """),
        Member("[Conv(5)]", "Conv5"),
        Member("[Conv(7)]", "conv_7x7"),
        Member("[SepConv(3)]", "Sep3"),
        Member("[DilConv(5)]", "DilConv5"),
        Member("[MaxPool(3)]", "Max3"),
        Member("[AvgPool(3)]", "avg_pool"),
        Member("[MBConv(5, 3)]", "MBConv5E3"),
        Member("[MBConv(3, 6)]", "Inverted3x3"),
        Member("[Identity]", "Skip"),
        Member("[Zero]", "None"),
        new("NAS0202", "Add [Linear] to 'Dense'", "public enum Op { Dense, [Identity] Skip }", "public enum Op { [Linear] Dense, [Identity] Skip }"),
        Member("[Identity]", "Thing"),
        new("NAS0202", "Add [Conv(3)] to 'Thing'", "public enum Op { [Identity] Skip, Thing }", "public enum Op { [Identity] Skip, [Conv(3)] Thing }"),
        new("NAS0202", "Add [MaxPool(3)] to 'Pool'",
            "public enum Op { [NasDsl.Conv(3)] Conv3, Pool }", "public enum Op { [NasDsl.Conv(3)] Conv3, [NasDsl.MaxPool(3)] Pool }") { Prelude = "" },
        Sequence("[Conv1d(5)]", "Conv1d5"),
        Sequence("[Conv1d(3)]", "Conv1D"),
        Sequence("[Attention(4)]", "Heads4"),
        Sequence("[Attention(8)]", "Attention8"),
        Sequence("[FeedForward(4)]", "FeedForward"),
        Sequence("[FeedForward(2)]", "Mlp2"),
        new("NAS0217", "Change 0 to 1", "public enum Op { [Attention(0)] Heads }", "public enum Op { [Attention(1)] Heads }"),
        new("NAS0218", "Change 1000.5 to 1000", "public enum Op { [FeedForward(1000.5)] Wide }", "public enum Op { [FeedForward(1000)] Wide }"),
        new("NAS0219", "Add [Stem(8)]",
            "[SearchSpace, Input(16, 8), Classes(2)] public partial record S { [Layers(1, 2)] public partial Layers<Op> X { get; init; } } public enum Op { [Attention(2)] Two, [Attention(4)] Four }",
            "[SearchSpace, Input(16, 8), Classes(2), Stem(8)] public partial record S { [Layers(1, 2)] public partial Layers<Op> X { get; init; } } public enum Op { [Attention(2)] Two, [Attention(4)] Four }"),
        new("NAS0204", "Give 'Skip' the number 8",
            "public enum Op { [Conv(3)] Conv3 = 1, [Identity] Skip = 1, [Conv(5)] Conv5 = 7 }",
            "public enum Op { [Conv(3)] Conv3 = 1, [Identity] Skip = 8, [Conv(5)] Conv5 = 7 }"),
        new("NAS0204", "Give 'Skip' the number 2",
            "public enum Op { [Conv(3)] Conv3 = 1, [Conv(5)] Conv5 = 0, [Identity] Skip }",
            "public enum Op { [Conv(3)] Conv3 = 1, [Conv(5)] Conv5 = 0, [Identity] Skip = 2 }"),
        new("NAS0214", "Change the operation of 'Conv5' to [Conv(5)]",
            "public enum Op { [Conv(3)] Conv3, [Conv(3)] Conv5 }", "public enum Op { [Conv(3)] Conv3, [Conv(5)] Conv5 }"),
    ];

    private static FixCase Sequence(string operation, string name) => new(
        "NAS0202", $"Add {operation} to '{name}'", $"public enum Op {{ [Attention(1)] One, {name} }}", $"public enum Op {{ [Attention(1)] One, {operation} {name} }}");

    private static FixCase Member(string operation, string name) => new(
        "NAS0202", $"Add {operation} to '{name}'", $"public enum Op {{ [Conv(1)] Conv1, {name} }}", $"public enum Op {{ [Conv(1)] Conv1, {operation} {name} }}");
}
