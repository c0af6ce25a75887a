namespace NasDsl.CodeFixes.Tests.Fixes;

/// <summary>Two mistakes and more in one file.</summary>
public static class FixAllCases
{
    private const string Rate = "[Uniform(0, 1)] public partial double Rate { get; init; }";

    public static FixCase[] All { get; } =
    [
        new("NAS0001", "Make 'A' partial",
            $"[SearchSpace] public record A {{ {Rate} }} [SearchSpace] public record B {{ {Rate} }}",
            $"[SearchSpace] public partial record A {{ {Rate} }} [SearchSpace] public partial record B {{ {Rate} }}"),
        new("NAS0011", "Change 'set' to 'init'",
            "[SearchSpace] public partial record S { [Choice(1, 2)] public partial int A { get; set; } [Choice(1, 2)] public partial int B { get; private set; } }",
            "[SearchSpace] public partial record S { [Choice(1, 2)] public partial int A { get; init; } [Choice(1, 2)] public partial int B { get; init; } }"),
        new("NAS0108", "Remove 1 from [Choice]",
            "[SearchSpace] public partial record S { [Choice(1, 2, 1, 3, 2)] public partial int A { get; init; } }",
            "[SearchSpace] public partial record S { [Choice(1, 2, 3)] public partial int A { get; init; } }"),
        new("NAS0202", "Add [Conv(5)] to 'Conv5'",
            "public enum Op { Conv5, [Conv(3)] Conv3, Max3, Skip }", "public enum Op { [Conv(5)] Conv5, [Conv(3)] Conv3, [MaxPool(3)] Max3, [Identity] Skip }"),
        new("NAS0205", "Change the kernel to 5",
            "public enum Op { [Conv(4)] A, [MaxPool(2)] B }", "public enum Op { [Conv(5)] A, [MaxPool(3)] B }"),
        new("NAS0303", "Add [Input(3, 32, 32)] and [Classes(10)] to 'S'",
            $"[SearchSpace, Stem(8), Head] public partial record S {{ {Rate} }}",
            $"[SearchSpace, Input(3, 32, 32), Classes(10), Stem(8), Head] public partial record S {{ {Rate} }}"),
        new("NAS0310", "Add [Input(3, 32, 32)] and [Classes(10)] to 'S'",
            "[SearchSpace] public partial record S { [Choice] public partial ConvOp A { get; init; } [Choice] public partial ConvOp B { get; init; } }",
            "[SearchSpace, Input(3, 32, 32), Classes(10)] public partial record S { [Choice] public partial ConvOp A { get; init; } [Choice] public partial ConvOp B { get; init; } }"),
    ];
}
