namespace NasDsl.CodeFixes.Tests.Fixes;

/// <summary>Constraints.</summary>
public static class ConstraintFixCases
{
    public static FixCase[] All { get; } =
    [
        Constraint("NAS0503", "Make 'Fits' static", "public bool Fits(S architecture) => architecture.Depth < 3;", "public static bool Fits(S architecture) => architecture.Depth < 3;"),
        Constraint("NAS0503", "Make 'Fits' static", "bool Fits(S architecture) { return architecture.Depth < 3; }", "static bool Fits(S architecture) { return architecture.Depth < 3; }"),
    ];

    private static FixCase Constraint(string rule, string title, string bad, string good) => new(rule, title, Source(bad), Source(good));

    private static string Source(string constraint) =>
        $"[SearchSpace] public partial record S {{ [Choice(1, 2, 4)] public partial int Depth {{ get; init; }} [Constraint] {constraint} }}";
}
