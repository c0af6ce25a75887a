namespace NasDsl.CodeFixes.Tests.Fixes;

/// <summary>Properties of a space.</summary>
public static class PropertyFixCases
{
    private const string Rate = "[Uniform(0, 1)] public partial double Rate { get; init; }";

    public static FixCase[] All { get; } =
    [
        Member("NAS0010", "Make 'Rate' partial", "[Uniform(0, 1)] public double Rate { get; init; }", Rate),
        Member("NAS0010", "Make 'Rate' partial", "[Uniform(0, 1)] public double Rate { get; set; } = 0.5;", Rate),
        Member("NAS0010", "Make 'Rate' partial", "[Uniform(0, 1)] public double Rate => 0.5;", Rate),
        Member("NAS0010", "Make 'Rate' partial",
            "[Uniform(0, 1)] public required double Rate { get; init; }", "[Uniform(0, 1)] public required partial double Rate { get; init; }"),
        Member("NAS0011", "Change 'set' to 'init'", "[Uniform(0, 1)] public partial double Rate { get; set; }", Rate),
        Member("NAS0011", "Change 'set' to 'init'", "[Uniform(0, 1)] public partial double Rate { set; }", Rate),
        Member("NAS0011", "Change 'private set' to 'init'", "[Uniform(0, 1)] public partial double Rate { get; private set; }", Rate),
        Member("NAS0011", "Change 'protected internal init' to 'init'",
            "[Uniform(0, 1)] public partial double Rate { get; protected internal init; }", Rate),
        Member("NAS0011", "Change 'private get' to 'get'", "[Uniform(0, 1)] public partial double Rate { private get; init; }", Rate),
        Member("NAS0011", "Add 'init' to 'Rate'", "[Uniform(0, 1)] public partial double Rate { get; }", Rate),
        Member("NAS0011", "Add 'get' to 'Rate'", "[Uniform(0, 1)] public partial double Rate { init; }", Rate),
        Member("NAS0011", "Remove 'static' from 'Rate'", "[Uniform(0, 1)] public static partial double Rate { get; init; }", Rate),
        Member("NAS0347", "Remove 'required' from 'Extra'",
            "[Choice(1, 2)] public required partial int Kind { get; init; } [When(nameof(Kind), 1)] [Choice(3, 4)] public required partial int Extra { get; init; }",
            "[Choice(1, 2)] public required partial int Kind { get; init; } [When(nameof(Kind), 1)] [Choice(3, 4)] public partial int Extra { get; init; }"),
        Member("NAS0012", "Remove the implementing part of 'Rate'", Rate + " public partial double Rate { get => 0; init { } }", Rate),
        new("NAS0012", "Remove the implementing part of 'Rate'",
            $$"""
            [SearchSpace]
            public partial record S
            {
                {{Rate}}

                // Not needed.
                public partial double Rate
                {
                    get => 0;
                    init { }
                }

                public double Half => Rate / 2;
            }
            """,
            $$"""
            [SearchSpace]
            public partial record S
            {
                {{Rate}}

                public double Half => Rate / 2;
            }
            """),
        Member("NAS0013", "Add [Choice(true, false)] to 'Nesterov'", "public partial bool Nesterov { get; init; }", "[Choice(true, false)] public partial bool Nesterov { get; init; }"),
        Layer("NAS0013", "Add [Choice] to 'X'", "public partial ConvOp X", "[Choice] public partial ConvOp X"),
        Layer("NAS0013", "Add [Layers(1, 4)] to 'X'", "public partial Layers<ConvOp> X", "[Layers(1, 4)] public partial Layers<ConvOp> X"),
        Layer("NAS0013", "Add [Cell] to 'X'", "/* top */ public partial Cell<CellOp> X", "/* top */ [Cell] public partial Cell<CellOp> X"),
        Layer("NAS0013", "Add [Choice] to 'X'", "public partial ConvOp? X", "[Choice] public partial ConvOp? X"),
        Layer("NAS0330", "Add [Choice] to 'X'",
            "[Choice(1, 2)] public partial int Kind { get; init; } [When(nameof(Kind), 1)] public partial ConvOp X",
            "[Choice(1, 2)] public partial int Kind { get; init; } [Choice] [When(nameof(Kind), 1)] public partial ConvOp X") with { OtherTitles = ["Remove [When] from 'X'"] },
        Layer("NAS0330", "Remove [When] from 'Note'",
            "[Choice(1, 2)] public partial int Kind { get; init; } [When(nameof(Kind), 1)] public int Note => 1; [Choice] public partial ConvOp X",
            "[Choice(1, 2)] public partial int Kind { get; init; } public int Note => 1; [Choice] public partial ConvOp X"),
        Layer("NAS0015", "Change the type of 'X' to 'Layers<ConvOp>'", "[Layers(1, 2)] public partial ConvOp X", "[Layers(1, 2)] public partial Layers<ConvOp> X"),
        Layer("NAS0015", "Change the type of 'X' to 'Cell<global::CellOp>'", "[Cell] public partial Layers<global::CellOp> X", "[Cell] public partial Cell<global::CellOp> X"),
        Layer("NAS0015", "Change [Choice] to [Layers(1, 4)]", "[Choice, Stride(2)] public partial Layers<ConvOp> X", "[Layers(1, 4), Stride(2)] public partial Layers<ConvOp> X"),
        Layer("NAS0015", "Change [Choice] to [Cell]", "[Choice] public partial Cell<CellOp> X", "[Cell] public partial Cell<CellOp> X"),
        Member("NAS0015", "Change [Choice] to [Choice(true, false)]", "[Choice] public partial bool Nesterov { get; init; }", "[Choice(true, false)] public partial bool Nesterov { get; init; }"),
        Layer("NAS0016", "Rename 'Decisions' to 'OwnDecisions'",
            "public int Twice => 2 * Decisions; [Choice, Channels(nameof(Decisions))] public partial ConvOp X { get; init; } [Choice(1, 2)] public partial int Decisions",
            "public int Twice => 2 * OwnDecisions; [Choice, Channels(nameof(OwnDecisions))] public partial ConvOp X { get; init; } [Choice(1, 2)] public partial int OwnDecisions"),
        Member("NAS0016", "Rename 'Sample' to 'OwnSample'", Rate + " public static S Sample() => new();", Rate + " public static S OwnSample() => new();"),
        new("NAS0031", "Rename 'Width' to 'OwnWidth'",
            "[SearchSpace] public partial record B { [Choice(1, 2)] public partial int Width { get; init; } } [SearchSpace] public partial record S : B { [Choice(1, 4)] public new partial int Width { get; init; } public int Twice => 2 * Width; }",
            "[SearchSpace] public partial record B { [Choice(1, 2)] public partial int Width { get; init; } } [SearchSpace] public partial record S : B { [Choice(1, 4)] public partial int OwnWidth { get; init; } public int Twice => 2 * OwnWidth; }"),
        new("NAS0032", "Make 'A' and 'C' of 'B' protected",
            "[SearchSpace] public partial record B { [Choice(1, 2)] private partial int A { get; init; } [Choice(1, 2)] partial int C { get; init; } } [SearchSpace] public partial record S : B { [Choice(1, 4)] public partial int X { get; init; } }",
            "[SearchSpace] public partial record B { [Choice(1, 2)] protected partial int A { get; init; } [Choice(1, 2)] protected partial int C { get; init; } } [SearchSpace] public partial record S : B { [Choice(1, 4)] public partial int X { get; init; } }"),
    ];

    private static FixCase Member(string rule, string title, string bad, string good) => new(
        rule, title, $"[SearchSpace] public partial record S {{ {bad} }}", $"[SearchSpace] public partial record S {{ {good} }}");

    private static FixCase Layer(string rule, string title, string bad, string good) => new(
        rule, title, $"[SearchSpace, Input(1, 8, 8), Classes(2)] public partial record S {{ {bad} {{ get; init; }} }}",
        $"[SearchSpace, Input(1, 8, 8), Classes(2)] public partial record S {{ {good} {{ get; init; }} }}");
}
