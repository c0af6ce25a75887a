namespace NasDsl.Generators.Tests.Rules;

/// <summary>What is asked of a space.</summary>
public static class UsageRuleCases
{
    private const string Algorithms = """
        public sealed class Relax<TSpace> where TSpace : class, NasDsl.Torch.IRelaxableSpace<TSpace>;
        public sealed class Enumerate<TSpace> where TSpace : class, IFinite<TSpace>;
        public sealed class Count<TSpace> where TSpace : class, ICountable<TSpace>;
        public static class Run
        {
            public static object? Network<TSpace>() where TSpace : class, NasDsl.Torch.INetworkSpace<TSpace> => null;
            public static object? Build<TSpace>(TSpace space) where TSpace : class, NasDsl.Torch.INetworkSpace<TSpace> => null;
            public static object? Best<TSpace>(int count, System.Collections.Generic.IEnumerable<TSpace> spaces) where TSpace : class, IFinite<TSpace> => null;
            public static object? Count<TSpace>(this TSpace space, int more) where TSpace : class, IFinite<TSpace> => null;
        }

        """;

    private const string Wide = "[Uniform(1, 2000)] public partial int A { get; init; } [Uniform(1, 2000)] public partial int B { get; init; } ";

    public static RuleCase[] All { get; } =
    [
        Use("new Relax<[|S|]>()", "Input(1, 8, 8), Classes(2)", "[Choice, Channels(nameof(Width))] public partial ConvOp X { get; init; } [Choice(8, 16)] public partial int Width { get; init; }",
            "Input(1, 8, 8), Classes(2)", "[Choice, Channels(16)] public partial ConvOp X { get; init; } [Choice(8, 16)] public partial int Width { get; init; }"),
        Use("new Relax<[|S|]>()", "Input(1, 8, 8), Classes(2)", "[Layers(1, 3, SkipLinks = true)] public partial Layers<ConvOp> X { get; init; }",
            "Input(1, 8, 8), Classes(2)", "[Layers(1, 3)] public partial Layers<ConvOp> X { get; init; }"),
        Use("typeof(Relax<[|S|]>)", "", "[Choice(8, 16)] public partial int Width { get; init; }",
            "Input(1, 8, 8), Classes(2)", "[Choice] public partial ConvOp X { get; init; }"),
        Use("new Enumerate<[|S|]>()", "", "[Uniform(0, 1)] public partial double Rate { get; init; }",
            "", "[Uniform(0, 1, Step = 0.25)] public partial double Rate { get; init; }"),
        Use("new Count<[|S|]>()", "", "[Uniform(0, 1)] public partial double Rate { get; init; }", "", "[Uniform(0, 1, Step = 0.25)] public partial double Rate { get; init; }"),
        Use("new Count<[|S|]>()", "", Wide + "[Constraint] static bool Fits(S architecture) => architecture.A > architecture.B;", "", Wide),
        Use("Run.Network<[|S|]>()", "", "[Choice(8, 16)] public partial int Width { get; init; }",
            "Input(1, 8, 8), Classes(2)", "[Choice] public partial ConvOp X { get; init; }"),

        // Inferred.
        Use("Run.[|Build|](new S())", "", "[Choice(8, 16)] public partial int Width { get; init; }",
            "Input(1, 8, 8), Classes(2)", "[Choice] public partial ConvOp X { get; init; }"),
        Use("Run.[|Best|](spaces: new[] { new S() }, count: 1)", "", "[Uniform(0, 1)] public partial double Rate { get; init; }",
            "", "[Uniform(0, 1, Step = 0.25)] public partial double Rate { get; init; }"),
        Use("new S().[|Count|](1)", "", "[Uniform(0, 1)] public partial double Rate { get; init; }",
            "", "[Uniform(0, 1, Step = 0.25)] public partial double Rate { get; init; }"),

        // Abstract.
        Use("new Enumerate<[|A|]>()", "", "[Uniform(0, 1, Step = 0.25)] public partial double Rate { get; init; } } [SearchSpace] public abstract partial record A { [Choice(1, 2)] public partial int Width { get; init; }",
            "", "[Uniform(0, 1, Step = 0.25)] public partial double Rate { get; init; } } [SearchSpace] public partial record A { [Choice(1, 2)] public partial int Width { get; init; }"),
    ];

    private static RuleCase Use(string use, string badAttributes, string badMembers, string goodAttributes, string goodMembers) => new(
        "NAS0401", Source(use, badAttributes, badMembers), Source(use.Replace("[|", "").Replace("|]", ""), goodAttributes, goodMembers))
    {
        CompilerErrors = ["CS0311"],
    };

    private static string Source(string use, string attributes, string members) =>
        Algorithms + $"[SearchSpace{(attributes.Length > 0 ? ", " + attributes : "")}] public partial record S {{ {members} }} "
        + $"public static class User {{ public static object? Make() => {use}; }}";
}
