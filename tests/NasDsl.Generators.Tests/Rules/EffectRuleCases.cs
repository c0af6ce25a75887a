namespace NasDsl.Generators.Tests.Rules;

/// <summary>Declarations that work and cannot be meant.</summary>
public static class EffectRuleCases
{
    private const string Twins = """
        public enum Adapters { [Conv(3)] Conv3, [Identity] Skip, [Identity(Adapter = Adapter.FactorizedReduce)] Reduced }
        public enum Pixels { [MaxPool(1)] Max1, [AvgPool(1)] Avg1, [Conv(3)] Conv3 }
        public enum Pixel { [MaxPool(1)] Max1, [Identity] Skip, [Conv(3)] Conv3 }
        public enum OneOp { [Conv(3)] Conv3 }
        public enum Skips { [Identity] Skip, [Identity(Adapter = Adapter.FactorizedReduce)] Reduced }

        """;

    private const string Part = "[Block] public partial record Part { [Choice] public partial Adapters One { get; init; } }";

    public static RuleCase[] All { get; } =
    [
        Space("NAS0111", "[[|Choice(32)|]] public partial int Width", "[Choice(32, 64)] public partial int Width"),
        Space("NAS0111", "[[|Uniform(1, 1.5, Step = 1)|]] public partial double Rate", "[Uniform(1, 2, Step = 1)] public partial double Rate"),
        Space("NAS0111", "[[|Choice|]] public partial OneOp X", "[Choice] public partial ConvOp X"),
        Space("NAS0111", "[[|Layers(2, 2)|]] public partial Layers<OneOp> X", "[Layers(1, 2)] public partial Layers<OneOp> X"),
        Space("NAS0111", "[[|Cell(Nodes = 1)|]] public partial Cell<OneOp> X", "[Cell(Nodes = 2)] public partial Cell<OneOp> X"),
        Space("NAS0111", "[[|Cell(Nodes = 3, Wiring = Wiring.Dense)|]] public partial Cell<OneOp> X", "[Cell(Nodes = 3, Wiring = Wiring.Dense)] public partial Cell<ConvOp> X"),
        Unread("[|Rate|]", ""),
        Unread("[|Rate|]", "public static S Of() => new S { Rate = 0.5 } with { Rate = 0.1 };"),
        Unread("[|Rate|]", "public static double Rate(int other) => other;"),
        Space("NAS0360", "[[|Choice|]] public partial Adapters X", "[Choice, Stride(2)] public partial Adapters X"),
        Space("NAS0360", "[[|Cell|]] public partial Cell<Adapters> X", "[Cell, Stride(2)] public partial Cell<Plus> X", "public enum Plus { [Conv(3)] Conv3, [Identity] Skip, [Identity(Adapter = Adapter.Conv1x1)] Pointwise }"),
        Space("NAS0360", "[[|Cell|], Stride(2)] public partial Cell<Adapters> X", "[Choice, Channels(8)] public partial Adapters X"),
        Space("NAS0360", "[[|Choice|], Stride(2)] public partial Pixels X", "[Choice, Stride(2)] public partial Pixel X"),
        Space("NAS0360", "[[|Layers(1, 2)|]] public partial Layers<Pixel> X", "[Cell] public partial Cell<Pixel> X"),
        // In a block where the pair is one at every place of the block: not where one of them takes a stride or other channels.
        Space("NAS0360", "[Layers(1, 3)] public partial Layers<Part> [|X|]", "[Channels(8)] public partial Part X", Part),
        Space("NAS0360", "public partial Part [|X|] { get; init; } public partial Part Y", "[Channels(8)] public partial Part X { get; init; } public partial Part Y", Part),
        Space("NAS0360", "public partial Outer [|X|]", "[Stride(2)] public partial Outer X", Part + "[Block] public partial record Outer { public partial Part Inner { get; init; } }"),
        Space("NAS0361",
            "[Choice, Channels(nameof(N)), Stride([|nameof(N)|])] public partial ConvOp X { get; init; } [Choice(1, 2)] public partial int N",
            "[Choice, Channels(nameof(N))] public partial ConvOp X { get; init; } [Choice, Channels(nameof(N))] public partial ConvOp Y { get; init; } [Choice(1, 2)] public partial int N"),
        new("NAS0361",
            Text("Input(1, 8, 8), Classes(2), Stem(nameof(N))", "[Choice, Repeat([|nameof(N)|])] public partial ConvOp X { get; init; } [Choice(1, 2)] public partial int N"),
            Text("Input(1, 8, 8), Classes(2), Stem(nameof(N)), Head(nameof(N))", "[Choice] public partial ConvOp X { get; init; } [Choice(1, 2)] public partial int N")),
        Space("NAS0362", "[Choice, Stride([|1|])] public partial ConvOp X", "[Choice, Stride(2)] public partial ConvOp X"),
        Space("NAS0362", "[Choice, Repeat(times: [|1|])] public partial ConvOp X", "[Choice, Repeat(2)] public partial ConvOp X"),
        new("NAS0363", Stacked("Reduce = nameof(Reduce), Cells = [|2|]"), Stacked("Reduce = nameof(Reduce), Cells = 3")),
        Space("NAS0364", "[[|Choice|], Stride(2)] public partial Skips X", "[Choice] public partial ConvOp X"),
        Space("NAS0364", "[[|Layers(1, 4)|]] public partial Layers<Skips> X", "[Layers(1, 4)] public partial Layers<ConvOp> X"),
        Space("NAS0365", "[[|Cell|]] public partial Cell<CellOp> X", "[Cell(Zero = ZeroRole.MixtureOnly)] public partial Cell<CellOp> X") with { IsOff = true },
    ];

    private static RuleCase Space(string id, string bad, string good, string further = "") => new(
        id, Text("Input(1, 8, 8), Classes(2)", bad) + further, Text("Input(1, 8, 8), Classes(2)", good) + further);

    private static string Text(string attributes, string members) =>
        $"{Twins} [SearchSpace, {attributes}] public partial record S {{ {members} {{ get; init; }} }}";

    private static RuleCase Unread(string rate, string user)
    {
        string space = $"[SearchSpace] internal partial record S {{ [Uniform(0, 1)] public partial double {rate} {{ get; init; }} }} internal static class User {{ {user} }}";
        return new("NAS0112", space, space.Replace("[|", "").Replace("|]", "").Replace(" User {", " User { public static double Use(S value) => value.Rate;"));
    }

    private static string Stacked(string stack) =>
        $"[SearchSpace, Input(3, 32, 32), Classes(2), Stem, Stack(nameof(Normal), {stack})] public partial record S "
        + "{ [Cell] public partial Cell<CellOp> Normal { get; init; } [Cell] public partial Cell<CellOp> Reduce { get; init; } }";
}
