namespace NasDsl.Generators.Tests.Rules;

/// <summary>Bounds on whole architectures and constraints.</summary>
public static class BoundRuleCases
{
    private const string Choice = "[Choice(1, 2, 4)] public partial int Depth { get; init; } ";

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
        Bounded("NAS0501", "MaxParameters([|0|])", "MaxParameters(300)"),
        Bounded("NAS0501", "MaxMacs([|-5L|])", "MaxMacs(4_000)"),
        Bounded("NAS0501", "MaxMacs(count: [|0|])", "MaxMacs(count: 4_000)"),
        WithGhost("[|MaxParameters(300)|]"),
        WithGhost("[|MaxMacs(4_000)|]"),
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

    // A 3×3 convolution from 1 to 8 channels and a classifier of 2: 72 + 16 + 18 = 106 parameters.
    private static RuleCase Bounded(string id, string bad, string good) => new(id, Network(bad), Network(good));

    private static string Network(string bound) =>
        $"[SearchSpace, Input(1, 8, 8), Classes(2), {bound}] public partial record S {{ [Choice, Channels(8)] public partial ConvOp X {{ get; init; }} }}";

    private static RuleCase WithGhost(string bound) => new(
        "NAS0502",
        Ghost.Replace("COST", "") + Network(bound).Replace("ConvOp", "OwnOp").Replace(", Channels(8)", ""),
        Ghost.Replace("COST", ", IOperationCost<Ghost>") + Network(bound.Replace("[|", "").Replace("|]", "")).Replace("ConvOp", "OwnOp").Replace(", Channels(8)", ""));

    private static RuleCase Constraint(string id, string bad, string good) => new(
        id,
        $"[SearchSpace] public partial record S {{ {Choice} [Constraint] {bad} }}",
        $"[SearchSpace] public partial record S {{ {Choice} [Constraint] {good} }}");
}
