namespace NasDsl.Generators.Tests.Rules;

/// <summary>Operations on sequences and where they stand.</summary>
public static class SequenceRuleCases
{
    private const string Sequence = "Input(8, 6), Classes(2)";
    private const string Heads = "public enum Heads { [Attention(2)] Two, [Attention(3)] Three } ";
    private const string Signals = "public enum SignalOp { [Conv1d(3)] Conv3, [Identity] Skip } ";
    private const string Widths = "[Choice(6, 8, 12)] public partial int Width { get; init; } ";
    private const string Steps = "[Choice(1, 9)] public partial int Step { get; init; } ";

    private const string Block = "[Block] public partial record Part { [Choice] public partial Heads Attend { get; init; } [Choice] public partial Hidden Feed { get; init; } } public enum Hidden { [FeedForward(2)] Two, [FeedForward(4)] Four } ";

    public static RuleCase[] All { get; } =
    [
        // Heads and channels: from the input, from the stem, from an earlier layer, from a decision.
        Space("NAS0216", Heads, ("Input(8, 4), Classes(2), Stem(8)", "[[|Choice|]] public partial Heads X"), (Sequence + ", Stem(6)", "[Choice] public partial Heads X")),
        Space("NAS0216", Heads, (Sequence + ", Stem(nameof(Width))", Widths + "[[|Layers(1, 2)|]] public partial Layers<Heads> X"), (Sequence + ", Stem(nameof(Width))", Widths.Replace("8, ", "") + "[Layers(1, 2)] public partial Layers<Heads> X")),
        Space("NAS0216", Heads, (Sequence + ", Stem(6)", "[Choice, Channels([|8|])] public partial Heads X"), (Sequence + ", Stem(8)", "[Choice, Channels(6)] public partial Heads X")),
        Space("NAS0216", Heads, (Sequence + ", Stem(6)", Widths + "[Choice, Channels([|nameof(Width)|])] public partial Heads X"), (Sequence + ", Stem(6)", Widths.Replace("8, ", "") + "[Choice, Channels(nameof(Width))] public partial Heads X")),
        Space(
            "NAS0216", Heads + Signals,
            (Sequence + ", Stem(6)", "[Choice, Channels(8)] public partial SignalOp First { get; init; } [[|Choice|]] public partial Heads X"),
            (Sequence + ", Stem(8)", "[Choice, Channels(6)] public partial SignalOp First { get; init; } [Choice] public partial Heads X")),
        Space("NAS0216", Heads + Block, ("Input(8, 4), Classes(2), Stem(8)", "[Layers(1, 4)] public partial Layers<Part> [|X|]"), (Sequence + ", Stem(6)", "[Layers(1, 4)] public partial Layers<Part> X")),
        // What excludes each other never meets.
        Space(
            "NAS0216", Heads + Signals,
            (Sequence + ", Stem(6)", Either("Conv3", "[[|Choice|]] public partial Heads X")), (Sequence + ", Stem(6)", Either("Skip", "[Choice] public partial Heads X"))),
        OfEnum("NAS0217", "[Attention([|0|])] None", "[Attention(1)] One"),
        OfEnum("NAS0217", "[Attention(heads: [|-2|])] None", "[Attention(heads: 2)] Two"),
        OfEnum("NAS0218", "[FeedForward([|0|])] None", "[FeedForward(0.1)] Narrow"),
        OfEnum("NAS0218", "[FeedForward([|double.NaN|])] None", "[FeedForward(3.5)] Wide"),
        OfEnum("NAS0218", "[FeedForward(ratio: [|1000.5|])] None", "[FeedForward(ratio: 1000)] Wide"),
        OfEnum("NAS0205", "[Conv1d([|4|])] Conv4", "[Conv1d(5)] Conv5"),
        OfEnum("NAS0214", "[Attention(2)] Two, [[|Attention(2)|]] Pair", "[Attention(2)] Two, [Attention(1)] One"),
        OfEnum("NAS0214", "[FeedForward(4)] Four, [[|FeedForward(4.0)|]] Wide", "[FeedForward(4)] Four, [FeedForward(3.5)] Wide"),
        Space("NAS0317", Signals, (Sequence, "[Choice, Stride([|9|])] public partial SignalOp X"), (Sequence, "[Choice, Stride(8)] public partial SignalOp X")),
        Space("NAS0317", Signals, (Sequence, Steps + "[Choice, Stride([|nameof(Step)|])] public partial SignalOp X"), (Sequence, Steps.Replace("9", "8") + "[Choice, Stride(nameof(Step))] public partial SignalOp X")),
        Space("NAS0317", Signals, (Sequence + ", Stem(4, Stride = [|9|])", "[Choice] public partial SignalOp X"), (Sequence + ", Stem(4, Stride = 3)", "[Choice, Stride(3)] public partial SignalOp X")),
        Space("NAS0317", Signals, (Sequence + ", Stem(4, Stride = 4)", "[Choice, Stride([|3|])] public partial SignalOp X"), (Sequence + ", Stem(4, Stride = 2)", "[Choice, Stride(3)] public partial SignalOp X")),
        Space("NAS0219", Heads, (Sequence, "[[|Layers(1, 2)|]] public partial Layers<Heads> X"), (Sequence + ", Stem(6, Positions = false)", "[Layers(1, 2)] public partial Layers<Heads> X")),
        Space("NAS0219", Heads, (Sequence, "[[|Choice|]] public partial Heads X"), (Sequence, "[Choice] public partial Heads X { get; init; } [Choice] public partial SignalOp Y"), Signals),

        // A stride of 2 and one of 5 meet where two decisions say so, and never where one does.
        Space("NAS0317", Signals, (Sequence, Shared("Step", "[|nameof(Other)|]")), (Sequence, Shared("Step", "nameof(Step)"))),

        // Kernels and twins.
        Space("NAS0350", Signals, (Sequence, "[[|Layers(1, 2)|], Stride(8)] public partial Layers<SignalOp> X"), (Sequence, "[Layers(1, 2), Stride(2)] public partial Layers<SignalOp> X")),
        Space("NAS0350", Signals, (Sequence + ", Stem(4, Kernel = [|17|])", "[Choice] public partial SignalOp X"), (Sequence + ", Stem(4, Kernel = 7)", "[Choice] public partial SignalOp X")),
        Space("NAS0351", Signals, (Sequence, "[[|Layers(1, 2)|], Stride(4)] public partial Layers<SignalOp> X"), (Sequence, "[Layers(1, 2), Stride(3)] public partial Layers<SignalOp> X")),
        Space("NAS0352", Signals, ("[|Input(1_000_000, 10_000)|], Classes(2)", "[Choice] public partial SignalOp X"), ("Input(1_000_000, 100), Classes(2)", "[Choice] public partial SignalOp X")),
        Space("NAS0353", "", (Sequence + ", Stem(2_000_000)", "[[|Choice|]] public partial Ratio X"), (Sequence + ", Stem(2_000)", "[Choice] public partial Ratio X"), "public enum Ratio { [FeedForward(2)] Two, [FeedForward(4)] Four }"),
        Space("NAS0360", "", (Sequence, "[[|Choice|]] public partial Twins X"), (Sequence, "[Choice] public partial DenseOp X"), "public enum Twins { [Linear] Dense, [Conv1d(1)] Conv1 }"),
        new("NAS0355", "public enum Any { [Conv1d(3)] Conv3, [Identity] Skip, [[|Conv(3)|]] Image }", "public enum Any { [Conv1d(3)] Conv3, [Linear] Dense, [MaxPool(3)] Max }"),
        new("NAS0355", "public enum Any { [MaxPool(3)] Max, [Linear] Dense, [[|Conv(3)|]] Conv3 }", "public enum Any { [MaxPool(3)] Max, [Linear] Dense }"),

        // In blocks.
        Space("NAS0219", Heads + Block, (Sequence, "[[|Layers(1, 4)|]] public partial Layers<Part> X"), (Sequence + ", Stem(6)", "[Layers(1, 4)] public partial Layers<Part> X")),
        Space("NAS0341", Heads + Block, ("Input(6, 8, 8), Classes(2)", "public partial Part [|X|]"), (Sequence + ", Stem(6)", "public partial Part X")),
        Space("NAS0321", Heads + Block, (Sequence + ", Stem(6, Activation = [|true|])", "public partial Part X"), (Sequence + ", Stem(6, Positions = true)", "public partial Part X")),

        // Operations on the wrong input.
        Space("NAS0211", "", (Sequence, "[[|Choice|]] public partial OneConv X"), ("Input(6, 8, 8), Classes(2)", "[Choice] public partial OneConv X"), "public enum OneConv { [Conv(1)] Conv1, [Identity] Skip }"),
        Space("NAS0211", Signals, ("Input(6, 8, 8), Classes(2)", "[[|Choice|]] public partial SignalOp X"), (Sequence, "[Choice] public partial SignalOp X")),
        Space("NAS0211", "", ("Input(8), Classes(2)", "[[|Choice|]] public partial Ratio X"), (Sequence, "[Choice] public partial Ratio X"), "public enum Ratio { [FeedForward(2)] Two, [Identity] Skip }"),
        Space("NAS0211", "", ("Input(8), Classes(2)", "[[|Choice|]] public partial Pool X"), (Sequence, "[Choice] public partial Pool X"), "public enum Pool { [MaxPool(3)] Max, [Identity] Skip }"),
        Space("NAS0211", "", ("Input(6, 8, 8), Classes(2)", "[[|Choice|]] public partial DenseOp X"), (Sequence, "[Choice, Stride(2)] public partial DenseOp X")),

        // Cells and stacks.
        Space("NAS0319", "", (Sequence, "[[|Cell|]] public partial Cell<DenseOp> X"), (Sequence, "[Choice] public partial DenseOp X")),
        Space("NAS0319", "", (Sequence + ", Stem, [|Stack(nameof(X))|]", "[Cell] public partial Cell<DenseOp> X"), (Sequence + ", Stem(4)", "[Choice] public partial DenseOp X")),

        // The stem.
        Space("NAS0301", Signals, ("Input([|0|], 6), Classes(2)", "[Choice] public partial SignalOp X"), ("Input(3, 6), Classes(2)", "[Choice] public partial SignalOp X")),
        Space("NAS0301", Signals, ("Input(8, [|-1|]), Classes(2)", "[Choice] public partial SignalOp X"), ("Input(channels: 1, length: 8), Classes(2)", "[Choice] public partial SignalOp X")),
        Space("NAS0304", Signals, ("Input(6, 8, 8), Classes(2), Stem(6, Positions = [|true|])", "[Choice] public partial ConvOp X"), (Sequence + ", Stem(6, Kernel = 5, Stride = 2)", "[Choice] public partial SignalOp X")),
        Space("NAS0304", Heads, (Sequence + ", Stem(6, Kernel = [|4|])", "[Choice] public partial Heads X"), (Sequence + ", Stem(6, Kernel = 3)", "[Choice] public partial Heads X")),
        Space("NAS0321", Signals, (Sequence + ", Stem(6, Positions = [|false|])", "[Choice] public partial SignalOp X"), (Sequence + ", Stem(6, Activation = false)", "[Choice] public partial SignalOp X")),
        Space("NAS0321", Heads, (Sequence + ", Stem(6, Activation = [|false|])", "[Choice] public partial Heads X"), (Sequence + ", Stem(6)", "[Choice] public partial Heads X")),
    ];

    private static string Either(string other, string layer) =>
        "[Choice] public partial SignalOp Kind { get; init; } [When(nameof(Kind), SignalOp.Conv3)] [Choice, Channels(8)] public partial SignalOp A { get; init; } "
        + $"[When(nameof(Kind), SignalOp.{other})] {layer}";

    private static RuleCase Space(string id, string enums, (string Attributes, string Members) bad, (string Attributes, string Members) good, string further = "") =>
        new(id, enums + further + Record(bad), enums + further + Record(good));

    private static RuleCase OfEnum(string id, string bad, string good) => Space(
        id, "", (Sequence + ", Stem(6)", "[Choice] public partial Own X { get; init; } } public enum Own { [Identity] Skip, " + bad), (Sequence + ", Stem(6)", "[Choice] public partial Own X { get; init; } } public enum Own { [Identity] Skip, " + good));

    private static string Shared(string first, string second) =>
        "[Choice(1, 2)] public partial int Step { get; init; } [Choice(1, 5)] public partial int Other { get; init; } "
        + $"[Choice, Stride(nameof({first}))] public partial SignalOp A {{ get; init; }} [Choice, Stride({second})] public partial SignalOp B";

    private static string Record((string Attributes, string Members) space) =>
        $"[SearchSpace, {space.Attributes}] public partial record S {{ {space.Members}{(space.Members.Contains("enum") ? "" : " { get; init; }")} }}";
}
