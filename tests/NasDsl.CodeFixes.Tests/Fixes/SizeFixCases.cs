namespace NasDsl.CodeFixes.Tests.Fixes;

/// <summary>Decisions that sizes name.</summary>
public static class SizeFixCases
{
    public static FixCase[] All { get; } =
    [
        Size("NAS0307", "Change the type of 'Width' to 'int'", "[Uniform(16, 32)] public partial double Width", "[Uniform(16, 32)] public partial int Width"),
        Size("NAS0307", "Change the type of 'Width' to 'int'", "[Choice(16, 32)] public partial float Width", "[Choice(16, 32)] public partial int Width"),
        Size("NAS0308", "Remove 0 from the values of 'Width'", "[Choice(0, 16, 32)] public partial int Width", "[Choice(16, 32)] public partial int Width"),
        Size("NAS0308", "Remove -1 and 0 from the values of 'Width'", "[Choice(-1, 4, 8, 0)] public partial int Width", "[Choice(4, 8)] public partial int Width"),
        Size("NAS0308", "Let 'Width' begin at 1", "[Uniform(0, 3)] public partial int Width", "[Uniform(1, 3)] public partial int Width"),
        new("NAS0361", "Add a decision 'XStride'",
            """
            [SearchSpace, Input(1, 8, 8), Classes(2)]
            public partial record S
            {
                [Choice, Channels(nameof(N)), Stride(nameof(N))] public partial ConvOp X { get; init; }

                /// <summary>Which it is.</summary>
                [Choice(1, 2)] public partial int N { get; init; } // one or two
            }
            """,
            """
            [SearchSpace, Input(1, 8, 8), Classes(2)]
            public partial record S
            {
                [Choice, Channels(nameof(N)), Stride(nameof(XStride))] public partial ConvOp X { get; init; }

                /// <summary>Which it is.</summary>
                [Choice(1, 2)] public partial int N { get; init; }
                [Choice(1, 2)] public partial int XStride { get; init; } // one or two
            }
            """),
        new("NAS0361", "Add a decision 'XRepeat'",
            "[SearchSpace, Input(1, 8, 8), Classes(2), Stem(nameof(N))] public partial record S { [Choice, Repeat(nameof(N))] public partial ConvOp X { get; init; } [Choice(1, 2)] public partial int N { get; init; } }",
            "[SearchSpace, Input(1, 8, 8), Classes(2), Stem(nameof(N))] public partial record S { [Choice, Repeat(nameof(XRepeat))] public partial ConvOp X { get; init; } [Choice(1, 2)] public partial int N { get; init; } [Choice(1, 2)] public partial int XRepeat { get; init; } }"),
    ];

    private static FixCase Size(string rule, string title, string bad, string good) => new(rule, title, Source(bad), Source(good));

    private static string Source(string width) =>
        "[SearchSpace, Input(1, 8, 8), Classes(2)] public partial record S { [Choice, Channels(nameof(Width))] public partial ConvOp X { get; init; } "
        + width + " { get; init; } }";
}
