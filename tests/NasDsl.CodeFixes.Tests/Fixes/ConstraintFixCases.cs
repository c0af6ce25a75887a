namespace NasDsl.CodeFixes.Tests.Fixes;

/// <summary>Constraints and bounds.</summary>
public static class ConstraintFixCases
{
    public static FixCase[] All { get; } =
    [
        Constraint("NAS0503", "Make 'Fits' static", "public bool Fits(S architecture) => architecture.Depth < 3;", "public static bool Fits(S architecture) => architecture.Depth < 3;"),
        Constraint("NAS0503", "Make 'Fits' static", "bool Fits(S architecture) { return architecture.Depth < 3; }", "static bool Fits(S architecture) { return architecture.Depth < 3; }"),
        // A 1×1 convolution from 1 to 8 channels, its batch norm and a classifier of 2: 8 + 16 + 18.
        Bounded("NAS0506", "Raise [MaxParameters] to 42", "MaxParameters(10)", "MaxParameters(42)", "[Choice, Channels(8)] public partial ConvOp X { get; init; }"),
        Bounded(
            "NAS0510", "Raise [MaxMacs] to 264", "MaxParameters(50), MaxMacs(100)", "MaxParameters(50), MaxMacs(264)",
            "[Choice(1, 2)] public partial int Kind { get; init; } [When(nameof(Kind), 1)] [Choice, Channels(4)] public partial ConvOp A { get; init; } "
            + "[When(nameof(Kind), 2)] [Choice, Channels(16), Stride(8)] public partial ConvOp B { get; init; }"),
        Bounded("NAS0506", "Raise [MaxMacs] to 528", "MaxMacs(count: 1)", "MaxMacs(count: 528)", "[Choice, Channels(8)] public partial ConvOp X { get; init; }"),
        new("NAS0508", "Remove [MaxParameters] from 'S'",
            "[SearchSpace, Input(1, 8, 8), Classes(2)] [MaxParameters(1_000)] public partial record S { [Choice, Channels(8)] public partial ConvOp X { get; init; } }",
            "[SearchSpace, Input(1, 8, 8), Classes(2)] public partial record S { [Choice, Channels(8)] public partial ConvOp X { get; init; } }"),
        new("NAS0507", "Remove 64 from [Choice]", Sized("4, 64, 8"), Sized("4, 8")),
    ];

    private static FixCase Bounded(string rule, string title, string bad, string good, string members) => new(
        rule, title, $"[SearchSpace, Input(1, 8, 8), Classes(2), {bad}] public partial record S {{ {members} }}",
        $"[SearchSpace, Input(1, 8, 8), Classes(2), {good}] public partial record S {{ {members} }}")
    {
        // Of what the smallest network has, others have more.
        Warnings = ["NAS0507"],
    };

    private static string Sized(string widths) =>
        "[SearchSpace, Input(1, 8, 8), Classes(2), MaxParameters(100)] public partial record S { "
        + $"[Choice, Channels(nameof(Width))] public partial ConvOp X {{ get; init; }} [Choice({widths})] public partial int Width {{ get; init; }} }}";

    private static FixCase Constraint(string rule, string title, string bad, string good) => new(rule, title, Source(bad), Source(good));

    private static string Source(string constraint) =>
        $"[SearchSpace] public partial record S {{ [Choice(1, 2, 4)] public partial int Depth {{ get; init; }} [Constraint] {constraint} }}";
}
