namespace NasDsl.CodeFixes.Tests.Fixes;

/// <summary>Bounds, steps, kernels and other numbers.</summary>
public static class NumberFixCases
{
    private const string Layers = "public partial Layers<ConvOp> X";
    private const string Cell = "public partial Cell<CellOp> X";
    private const string Stacked = "[Cell] public partial Cell<CellOp> Normal { get; init; }";

    public static FixCase[] All { get; } =
    [
        Layer("NAS0101", "Swap the bounds 4 and 1", "[Layers(4, 1)] " + Layers, "[Layers(1, 4)] " + Layers),
        Layer("NAS0101", "Swap the bounds 3 and 2", "[Layers(max: 2, min: 3)] " + Layers, "[Layers(max: 3, min: 2)] " + Layers),
        Layer("NAS0102", "Change -1 to 0", "[Layers(-1, 4)] " + Layers, "[Layers(0, 4)] " + Layers),
        Layer("NAS0102", "Change 0 to 1", "[Layers(0, 0)] " + Layers, "[Layers(0, 1)] " + Layers),
        Layer("NAS0102", "Change 1_000 to 256", "[Layers(1, max: 1_000)] " + Layers, "[Layers(1, max: 256)] " + Layers),
        Value("NAS0103", "Swap the bounds 1 and 0", "[Uniform(1, 0)] public partial double X", "[Uniform(0, 1)] public partial double X"),
        Value("NAS0103", "Swap the bounds 1e-1 and 1e-4", "[LogUniform(1e-1, 1e-4)] public partial double X", "[LogUniform(1e-4, 1e-1)] public partial double X"),
        Value("NAS0105", "Change the step to 0.1", "[Uniform(0, 1, Step = -0.1)] public partial double X", "[Uniform(0, 1, Step = 0.1)] public partial double X"),
        Value("NAS0106", "Add 'Step = 2' to 'X'", "[LogUniform(1, 64)] public partial int X", "[LogUniform(1, 64, Step = 2)] public partial int X"),
        Value("NAS0106", "Change the type of 'X' to 'double'", "[Uniform(0, 1)] public partial float X", "[Uniform(0, 1)] public partial double X"),
        Value("NAS0106", "Change the type of 'X' to 'double'", "[LogUniform(0.1, 1)] public partial decimal X", "[LogUniform(0.1, 1)] public partial double X"),
        Value("NAS0106", "Change the type of 'X' to 'double'", "[Uniform(0.5, 3)] public partial int X", "[Uniform(0.5, 3)] public partial double X"),
        Value("NAS0106", "Change the type of 'X' to 'int'", "[Uniform(0, 300)] public partial byte X", "[Uniform(0, 300)] public partial int X"),
        Value("NAS0109", "Set Step to 500", "[Uniform(0, 1000000)] public partial int X", "[Uniform(0, 1000000, Step = 500)] public partial int X"),
        Value("NAS0109", "Set Step to 2", "[Uniform(-10, 5000)] public partial int X", "[Uniform(-10, 5000, Step = 2)] public partial int X"),
        Value("NAS0109", "Set Step to 0.0005", "[Uniform(0, 1, Step = 1e-5)] public partial double X", "[Uniform(0, 1, Step = 0.0005)] public partial double X"),
        new("NAS0205", "Change the kernel to 5", "public enum Op { [Conv(4)] Conv4 }", "public enum Op { [Conv(5)] Conv4 }"),
        new("NAS0205", "Change the kernel to 3", "public enum Op { [MaxPool(-3)] Max }", "public enum Op { [MaxPool(3)] Max }"),
        new("NAS0205", "Change the kernel to 1", "public enum Op { [MBConv(kernel: 0, expand: 3)] Max }", "public enum Op { [MBConv(kernel: 1, expand: 3)] Max }"),
        new("NAS0206", "Change 0 to 1", "public enum Op { [MBConv(3, 0)] Inverted }", "public enum Op { [MBConv(3, 1)] Inverted }"),
        Network("NAS0304", "Change the kernel to 5", "Stem(8, Kernel = 4)", "Stem(8, Kernel = 5)"),
        Network("NAS0304", "Change 0 to 1", "Stem(8, Stride = 0)", "Stem(8, Stride = 1)"),
        Network("NAS0304", "Change 0 to 1", "Stem(Multiplier = 0), Stack(nameof(Normal))", "Stem(Multiplier = 1), Stack(nameof(Normal))", Stacked),
        Layer("NAS0311", "Change 0 to 1", "[Cell(Nodes = 0)] " + Cell, "[Cell(Nodes = 1)] " + Cell),
        Layer("NAS0311", "Change 3 to 2", "[Cell(Predecessors = 3)] " + Cell, "[Cell(Predecessors = 2)] " + Cell),
        Layer("NAS0312", "Set Inputs to 2", "[Cell(Inputs = 3)] " + Cell, "[Cell(Inputs = 2)] " + Cell),
        Layer("NAS0312", "Set Inputs to 1", "[Cell(Predecessors = 1)] " + Cell, "[Cell(Predecessors = 1, Inputs = 1)] " + Cell),
        Network("NAS0315", "Change 0 to 1", "Stem, Stack(nameof(Normal), Cells = 0)", "Stem, Stack(nameof(Normal), Cells = 1)", Stacked),
        Network("NAS0315", "Change 2000 to 1000", "Stem, Stack(nameof(Normal), Cells = 2000)", "Stem, Stack(nameof(Normal), Cells = 1000)", Stacked),
        Layer("NAS0354", "Change 2000 to 1000", "[Layers(1, 2), Repeat(2000)] " + Layers, "[Layers(1, 2), Repeat(1000)] " + Layers),
        Network("NAS0363", "Change 2 to 3", "Stem, Stack(nameof(Normal), Reduce = nameof(Reduced), Cells = 2)", "Stem, Stack(nameof(Normal), Reduce = nameof(Reduced), Cells = 3)",
            Stacked + Stacked.Replace("Normal", "Reduced")),
        Layer("NAS0316", "Change 0 to 1", "[Layers(0, 2), Stride(2)] " + Layers, "[Layers(1, 2), Stride(2)] " + Layers),
    ];

    private static FixCase Value(string rule, string title, string bad, string good) => new(
        rule, title, $"[SearchSpace] public partial record S {{ {bad} {{ get; init; }} }}", $"[SearchSpace] public partial record S {{ {good} {{ get; init; }} }}");

    private static FixCase Layer(string rule, string title, string bad, string good) => new(
        rule, title, Source("", bad + " { get; init; }"), Source("", good + " { get; init; }"));

    private static FixCase Network(
        string rule, string title, string bad, string good, string members = "[Choice] public partial ConvOp X { get; init; }") => new(
        rule, title, Source(", " + bad, members), Source(", " + good, members));

    private static string Source(string attributes, string members) =>
        $"[SearchSpace, Input(1, 32, 32), Classes(2){attributes}] public partial record S {{ {members} }}";
}
