namespace NasDsl.Generators.Tests.Rules;

/// <summary>Conditions and blocks.</summary>
public static class ForestRuleCases
{
    private const string Kind = "[Choice] public partial ConvOp Kind { get; init; }";
    private const string Images = "Input(1, 28, 28), Classes(10)";
    private const string Value = "[Choice(1, 2)] public partial int Value { get; init; }";
    private const string Vectors = "Input(16), Classes(10)";

    public static RuleCase[] All { get; } =
    [
        Space("NAS0330", Images, Kind + "[[|When(nameof(Kind), ConvOp.Max3)|]] public int Note => 1;", Kind + Conditional("nameof(Kind), ConvOp.Max3")),
        Space("NAS0331", Images, Kind + Conditional("[|\"Kidn\"|], ConvOp.Max3"), Kind + Conditional("nameof(Kind), ConvOp.Max3")),
        Space("NAS0331", Images, Conditional("[|nameof(Kind)|], ConvOp.Max3") + Kind, Kind + Conditional("nameof(Kind), ConvOp.Max3")),
        Space("NAS0331", Images, Kind + Conditional("[|nameof(Then)|], ConvOp.Max3"), Kind + Conditional("nameof(Kind), ConvOp.Max3")),
        Space(
            "NAS0331", Images,
            "[Layers(1, 2)] public partial Layers<ConvOp> Kind { get; init; }" + Conditional("[|nameof(Kind)|], ConvOp.Max3"),
            Kind + Conditional("nameof(Kind), ConvOp.Max3")),
        Space("NAS0332", Images, Kind + Conditional("nameof(Kind), [|17|]"), Kind + Conditional("nameof(Kind), ConvOp.Conv3")),
        Space("NAS0332", Images, Kind + Conditional("nameof(Kind), [|Plain.A|]"), Kind + Conditional("nameof(Kind), ConvOp.Skip")),
        Space(
            "NAS0332", Images,
            "[Choice(1, 2)] public partial int Kind { get; init; }" + Conditional("nameof(Kind), [|3|]"),
            "[Choice(1, 2)] public partial int Kind { get; init; }" + Conditional("nameof(Kind), 2")),
        Space(
            "NAS0333", Images + ", Stack(nameof(Normal))",
            "[Choice(true, false)] public partial bool Deep { get; init; } [[|When(nameof(Deep), true)|]] [Cell] public partial Cell<CellOp> Normal { get; init; }",
            "[Choice(true, false)] public partial bool Deep { get; init; } [Cell] public partial Cell<CellOp> Normal { get; init; }"),
        new(
            "NAS0020",
            $$"""[Block] public partial record Part { {{Kind}} } public partial record [|S|] { public partial Part P { get; init; } }""",
            $$"""[Block] public partial record Part { {{Kind}} } public record S { public Part P { get; init; } = new(); }""")
        {
            CompilerErrors = ["CS9248"],
        },
        Block(
            "NAS0334",
            Kind + "public partial Part [|Inner|] { get; init; }",
            Kind, "public partial Part P { get; init; }"),
        Block(
            "NAS0334",
            Kind + "[Layers(0, 2)] public partial Layers<Part> [|Inner|] { get; init; }",
            Kind + "[Layers(0, 2)] public partial Layers<ConvOp> Inner { get; init; }", "public partial Part P { get; init; }"),
        Block(
            "NAS0335",
            Kind + "[[|Uniform(0.0, 1.0)|]] public partial double Rate { get; init; }",
            Kind + "[Uniform(0.0, 1.0, Step = 0.5)] public partial double Rate { get; init; }", "public partial Part P { get; init; }"),
        Placed("NAS0336", Kind, "[[|Repeat(2)|]] public partial Part P { get; init; }", "[Layers(2, 2)] public partial Layers<Part> P { get; init; }"),
        Placed(
            "NAS0337", string.Concat(Enumerable.Range(0, 9).Select(i => Kind.Replace("Kind", "Kind" + i))),
            "[Layers(1, 60)] public partial Layers<Part> [|P|] { get; init; }", "[Layers(1, 50)] public partial Layers<Part> P { get; init; }"),
        Placed(
            "NAS0338", Kind.Replace("[Choice]", "[Choice, Stride(2)]"),
            "[[|Stride(2)|]] public partial Part P { get; init; }", "public partial Part P { get; init; }"),
        Placed("NAS0018", Value, "[[|Stride(2)|]] public partial Part P { get; init; }", "public partial Part P { get; init; }"),
        Placed("NAS0018", Value, "[[|Channels(8)|]] public partial Part P { get; init; }", "public partial Part P { get; init; }"),
        Placed("NAS0018", Value, "[[|Repeat(2)|]] public partial Part P { get; init; }", "public partial Part P { get; init; }"),
        Placed(
            "NAS0018", Value, "[Layers(0, 2), [|Channels(8)|]] public partial Layers<Part> P { get; init; }",
            "[Layers(0, 2)] public partial Layers<Part> P { get; init; }"),
        new(
            "NAS0018",
            $$"""[Block] public partial record Inner { {{Value}} } [Block] public partial record Part { public partial Inner X { get; init; } } [SearchSpace] public partial record S { [[|Repeat(2)|]] public partial Part P { get; init; } }""",
            $$"""[Block] public partial record Inner { {{Value}} {{Kind}} } [Block] public partial record Part { public partial Inner X { get; init; } } [SearchSpace, {{Images}}] public partial record S { [Channels(4)] public partial Part P { get; init; } }"""),
        // A block of values stands beside a stack; one with a layer does not.
        new(
            "NAS0314",
            $$"""[Block] public partial record Part { {{Value}} {{Kind}} } [SearchSpace, {{Images}}, Stem, Stack(nameof(Normal))] public partial record S { [Cell] public partial Cell<CellOp> Normal { get; init; } public partial Part [|P|] { get; init; } }""",
            $$"""[Block] public partial record Part { {{Value}} } [SearchSpace, {{Images}}, Stem, Stack(nameof(Normal))] public partial record S { [Cell] public partial Cell<CellOp> Normal { get; init; } public partial Part P { get; init; } [Layers(1, 2)] public partial Layers<Part> Q { get; init; } }"""),
        Space("NAS0347", Images, Kind + Conditional("nameof(Kind), ConvOp.Max3").Replace("partial ConvOp Then", "required partial ConvOp [|Then|]"),
            Kind.Replace("partial", "required partial") + Conditional("nameof(Kind), ConvOp.Max3")),
        Placed(
            "NAS0338", "[Layers(0, 1)] public partial Layers<ConvOp> Kind { get; init; }",
            "[[|Stride(2)|]] public partial Part P { get; init; }", "public partial Part P { get; init; }"),
        Block(
            "NAS0340", Kind, Kind, "public partial Part P { get; init; }", "Block, [|Input(1, 28, 28)|]"),
        Block(
            "NAS0340", Kind, Kind, "public partial Part P { get; init; }", "Block, [|SearchSpace|]"),
        Block(
            "NAS0340", Kind + "[[|Constraint|]] public static bool Holds(Part part) => true;", Kind + "public static bool Holds(Part part) => true;",
            "public partial Part P { get; init; }"),
        Block(
            "NAS0346", Kind + "[Choice(1, 2)] private partial int [|Value|] { get; init; }", Kind + "[Choice(1, 2)] internal partial int Value { get; init; }",
            "public partial Part P { get; init; }"),
        new(
            "NAS0341",
            $$"""[Block] public partial record Inner { [Choice] public partial DenseOp One { get; init; } } [Block] public partial record Part { [Stride(2)] public partial Inner X { get; init; } } [SearchSpace, {{Vectors}}] public partial record S { public partial Part [|P|] { get; init; } }""",
            $$"""[Block] public partial record Inner { [Choice] public partial DenseOp One { get; init; } } [Block] public partial record Part { public partial Inner X { get; init; } } [SearchSpace, {{Vectors}}] public partial record S { public partial Part P { get; init; } }"""),
        new(
            "NAS0341",
            $$"""[Block] public partial record Part { {{Kind}} } [SearchSpace, {{Vectors}}] public partial record S { public partial Part [|P|] { get; init; } }""",
            $$"""[Block] public partial record Part { {{Kind}} } [SearchSpace, {{Images}}] public partial record S { public partial Part P { get; init; } }"""),
        new(
            "NAS0341",
            $$"""[Block] public partial record Part { {{Kind}} } [SearchSpace] public partial record S { public partial Part [|P|] { get; init; } }""",
            "[Block] public partial record Part { [Choice(1, 2)] public partial int X { get; init; } } [SearchSpace] public partial record S { public partial Part P { get; init; } }"),
    ];

    private static string Conditional(string condition) => $"[When({condition})] [Choice] public partial ConvOp Then {{ get; init; }}";

    private static RuleCase Space(string id, string attributes, string bad, string good) => new(
        id,
        $$"""[SearchSpace, {{attributes}}] public partial record S { {{bad}} }""",
        $$"""[SearchSpace, {{attributes}}] public partial record S { {{good}} }""");

    // A mistake inside a block.
    private static RuleCase Block(string id, string bad, string good, string place, string badAttributes = "Block") => new(
        id,
        $$"""[{{badAttributes}}] public partial record Part { {{bad}} } [SearchSpace, {{Images}}] public partial record S { {{place}} }""",
        $$"""[Block] public partial record Part { {{good}} } [SearchSpace, {{Images}}] public partial record S { {{place}} }""");

    // A mistake where a block stands.
    private static RuleCase Placed(string id, string block, string bad, string good) => new(
        id,
        $$"""[Block] public partial record Part { {{block}} } [SearchSpace, {{Images}}] public partial record S { {{bad}} }""",
        $$"""[Block] public partial record Part { {{block}} } [SearchSpace, {{Images}}] public partial record S { {{good}} }""");
}
