namespace NasDsl.Generators.Tests.Rules;

/// <summary>Skip links.</summary>
public static class LinkRuleCases
{
    private const string Images = "Input(1, 28, 28), Classes(10)";

    public static RuleCase[] All { get; } =
    [
        Space("NAS0342", "[Layers(2, 3, SkipLinks = true), [|Channels(16)|]]", "[Layers(2, 3), Channels(16)]"),
        Space("NAS0342", "[Layers(2, 3, SkipLinks = true)] [[|Stride(2)|]]", "[Layers(2, 3, SkipLinks = true)]"),
        Space("NAS0342", "[Layers(0, 3, SkipLinks = true), [|Channels(nameof(Width))|], [|Stride(2)|]]", "[Layers(0, 3, SkipLinks = true)]"),
        Space("NAS0343", "[Layers(2, 2, SkipLinks = true), [|Repeat(2)|]]", "[Layers(2, 2, SkipLinks = false), Repeat(2)]"),
        new(
            "NAS0344",
            Block("[Choice] public partial ConvOp Kind { get; init; }", "[Layers(2, 3, SkipLinks = [|true|])] public partial Layers<Part> Body { get; init; }"),
            Block("[Layers(2, 3, SkipLinks = true)] public partial Layers<ConvOp> Body { get; init; }", "[Layers(2, 3)] public partial Layers<Part> Body { get; init; }")),
        Space("NAS0345", "[Layers(1, [|65|], SkipLinks = true)]", "[Layers(64, 64, SkipLinks = true)]"),
        Space("NAS0321", "[Layers(0, 1, SkipLinks = [|true|])]", "[Layers(0, 2, SkipLinks = true)]"),

        // Identities are summed and normed there.
        new(
            "NAS0364",
            Of("[SearchSpace, " + Images + "]", "[[|Layers(2, 3)|]] public partial Layers<Nothing> Body { get; init; }"),
            Of("[SearchSpace, " + Images + "]", "[Layers(2, 3, SkipLinks = true)] public partial Layers<Nothing> Body { get; init; }"))
        {
            Prelude = "public enum Nothing { [Identity] Skip }",
        },

        // Each layer and each link is a decision.
        new(
            "NAS0337",
            Block("[Layers(1, 20, SkipLinks = true)] public partial Layers<ConvOp> Body { get; init; }", "[Layers(1, 3)] public partial Layers<Part> [|P|] { get; init; }"),
            Block("[Layers(1, 20, SkipLinks = true)] public partial Layers<ConvOp> Body { get; init; }", "[Layers(1, 2)] public partial Layers<Part> P { get; init; }")),
        new(
            "NAS0338",
            Block("[Layers(1, 3, SkipLinks = true)] public partial Layers<ConvOp> Body { get; init; }", "[[|Stride(2)|]] public partial Part P { get; init; }"),
            Block("[Layers(1, 3, SkipLinks = true)] public partial Layers<ConvOp> Body { get; init; }", "[Channels(4)] public partial Part P { get; init; }")),
    ];

    private static RuleCase Space(string id, string bad, string good) => new(
        id, Of($"[SearchSpace, {Images}]", Range(bad)), Of($"[SearchSpace, {Images}]", Range(good)));

    private static string Range(string attributes) =>
        $"{attributes} public partial Layers<ConvOp> Body {{ get; init; }} [Choice, Channels(nameof(Width))] public partial ConvOp Last {{ get; init; }} "
        + "[Choice(8, 16)] public partial int Width { get; init; }";

    private static string Of(string attributes, string members) => $"{attributes} public partial record S {{ {members} }}";

    private static string Block(string block, string space) =>
        $"[Block] public partial record Part {{ {block} }} {Of($"[SearchSpace, {Images}]", space)}";
}
