namespace NasDsl.Generators.Tests.Rules;

/// <summary>Bounds on whole architectures and constraints.</summary>
public static class BoundRuleCases
{
    private const string Choice = "[Choice(1, 2, 4)] public partial int Depth { get; init; } ";

    private const string Series = "[Layers(1, 2), Channels(8)] public partial Layers<Wide> X";

    private const string Ghost = """
        public sealed class Ghost() : TorchSharp.torch.nn.Module<TorchSharp.torch.Tensor, TorchSharp.torch.Tensor>("Ghost")COST
        {
            public static NetworkCost CostAt(int inChannels, int outChannels, int stride, int height, int width, System.ReadOnlySpan<double> arguments) => default;
            public override TorchSharp.torch.Tensor forward(TorchSharp.torch.Tensor input) => input;
        }
        public enum OwnOp { [Conv(3)] Conv3, [Op<Ghost>] Ghost }

        """;

    public static RuleCase[] All { get; } =
    [
        Budgeted("NAS0501", "MaxParameters([|0|])", Series, "MaxParameters(1_800)", Series),
        Budgeted("NAS0501", "MaxMacs([|-5L|])", Series, "MaxMacs(100_000)", Series),
        Budgeted("NAS0501", "MaxMacs(count: [|0|])", Series, "MaxMacs(count: 100_000)", Series),
        WithGhost("[|MaxParameters(300)|]"),
        WithGhost("[|MaxMacs(4_000)|]"),
        // From 1 to 8 channels, of 8×8 pixels, with 2 classes: one layer of 3×3 has 88 + 18 parameters and 4608 + 16 multiply-adds, of 5×5 216 + 18
        // and 12800 + 16; a second layer of 5×5 has 1616 more, and 102400.
        Budgeted("NAS0506", "MaxParameters([|105|])", Series, "MaxParameters(1_849)", Series),
        Budgeted("NAS0506", "MaxMacs([|4_623|])", Series, "MaxMacs(115_215)", Series),
        Budgeted("NAS0506", "MaxParameters(count: [|53|])", Widths("32, 4", "Wide"), "MaxParameters(count: 929)", Widths("32, 4", "Wide")),
        Budgeted("NAS0507", "MaxParameters(233)", "[[|Choice|], Channels(8)] public partial Wide X", "MaxParameters(1_849)", Series),
        Budgeted("NAS0507", "MaxMacs(12_815)", "[[|Choice|], Channels(8)] public partial Wide X", "MaxMacs(115_215)", Series),
        Budgeted("NAS0507", "MaxParameters(281)", Depths("[|4|]"), "MaxParameters(282)", Depths("4")),
        Budgeted("NAS0507", "MaxParameters(150)", Widths("8, [|32|], [|64|], 4", "Narrow"), "MaxParameters(417)", Widths("8, 32, 4", "Narrow")),
        Budgeted("NAS0508", "MaxParameters([|1_850|])", Series, "MaxParameters(1_849)", Series),
        Budgeted("NAS0508", "MaxParameters(1_849), MaxMacs([|115_216|])", Series, "MaxParameters(1_849)", Series),
        Budgeted("NAS0507", "MaxParameters(233)", "[Layers(1, [|2|])] public partial Layers<Part> [|X|]", "MaxParameters(1_849)", "[Layers(1, 2)] public partial Layers<Part> X"),
        Budgeted("NAS0507", "MaxParameters(281)", "public partial Deep [|X|]", "MaxParameters(282)", "public partial Deep X"),
        Budgeted("NAS0507", "MaxParameters(150)", "public partial Sized [|X|]", "MaxParameters(833)", "public partial Sized X") with { Count = 2 },
        // At least 22 parameters and 264 multiply-adds, or 62 and 216; at most 206 and 11,528, or 1,478 and 22,488.
        Together("MaxParameters(61), MaxMacs([|263|])"),
        Together("MaxMacs([|216|]), MaxParameters(22)"),
        new("NAS0303",
            $"[SearchSpace, [|MaxParameters(300)|]] public partial record S {{ {Choice} }}",
            $"[SearchSpace] public partial record S {{ {Choice} }}"),
        Constraint("NAS0503", "public bool [|Fits|](S architecture) => architecture.Depth < 3;", "public static bool Fits(S architecture) => architecture.Depth < 3;"),
        Constraint("NAS0504", "static int [|Fits|](S architecture) => architecture.Depth;", "static bool Fits(S? architecture) => architecture!.Depth < 3;"),
        Constraint("NAS0504", "static bool [|Fits|]() => true;", "static bool Fits(in S architecture) => architecture.Depth < 3;"),
        Constraint("NAS0504", "static bool [|Fits|](int depth) => depth < 3;", "static bool @class(S architecture) => architecture.Depth < 3;"),
        Constraint("NAS0504", "static bool [|Fits|](S architecture, int most = 3) => architecture.Depth < most;", "static bool Fits(S value) => value.Depth < 3; static bool Fits(object value) => false;"),
        Constraint("NAS0504", "static bool [|Fits|]<T>(S architecture) => true;", "static bool architecture(S architecture) => architecture.Depth < 3;"),
        Constraint("NAS0504", "static bool [|Fits|](ref S architecture) => true;", "static bool Fits(S architecture) => architecture is { Depth: < 3 };"),
        Constraint("NAS0504", "bool [|Fits|](params S[] architectures) => true;", "private protected static bool Fits(S architecture) => true;"),
        new("NAS0505",
            $"[SearchSpace] public partial record S {{ {Choice} }} public static class Constraints {{ [Constraint] public static bool [|Fits|](S architecture) => true; }}",
            $"[SearchSpace] public partial record S {{ {Choice} [Constraint] static bool Fits(S architecture) => Constraints.Fits(architecture); }} public static class Constraints {{ public static bool Fits(S architecture) => true; }}"),
    ];

    private const string Either =
        "[Choice(1, 2)] public partial int Kind { get; init; } [When(nameof(Kind), 1)] [Layers(1, 2), Channels(4)] public partial Layers<Narrow> A { get; init; } "
        + "[When(nameof(Kind), 2)] [Layers(1, 2), Channels(12), Stride(2)] public partial Layers<Narrow> B";

    private static RuleCase Budgeted(string id, string bad, string badMembers, string good, string goodMembers)
    {
        return new(id, Of(bad, badMembers), Of(good, goodMembers));

        static string Of(string bound, string members) =>
            "public enum Wide { [Conv(3)] Conv3, [Conv(5)] Conv5 } public enum Narrow { [Conv(1)] Conv1, [Conv(3)] Conv3 } "
            + "[Block] public partial record Part { [Choice, Channels(8)] public partial Wide Y { get; init; } } "
            + $"[Block] public partial record Deep {{ {Depths("4")} {{ get; init; }} }} [Block] public partial record Sized {{ {Widths("8, 32, 64, 4", "Narrow")} {{ get; init; }} }} "
            + $"[SearchSpace, Input(1, 8, 8), Classes(2), {bound}] public partial record S {{ {members} {{ get; init; }} }}";
    }

    private static string Widths(string values, string set) =>
        $"[Choice, Channels(nameof(W))] public partial {set} X {{ get; init; }} [Choice({values})] public partial int W";

    private static string Depths(string most) => $"[Layers(1, {most}), Channels(8)] public partial Layers<Narrow> X";

    // On the whole image a narrow layer, or behind a stride a wide one.
    private static RuleCase Together(string bad) => Budgeted("NAS0510", bad, Either, "MaxParameters(1_477), MaxMacs(22_487)", Either);

    private static RuleCase WithGhost(string bound)
    {
        string network = $"[SearchSpace, Input(1, 8, 8), Classes(2), {bound}] public partial record S {{ [Choice] public partial OwnOp X {{ get; init; }} }}";
        return new(
            "NAS0502", Ghost.Replace("COST", "") + network,
            Ghost.Replace("COST", ", IOperationCost<Ghost>") + network.Replace("[|", "").Replace("|]", ""));
    }

    private static RuleCase Constraint(string id, string bad, string good) => new(
        id,
        $"[SearchSpace] public partial record S {{ {Choice} [Constraint] {bad} }}",
        $"[SearchSpace] public partial record S {{ {Choice} [Constraint] {good} }}");
}
