namespace NasDsl.CodeFixes.Tests.Fixes;

/// <summary>Mistakes of rules with a code fix that are their author's to mend.</summary>
public static class NoFixCases
{
    public static FixCase[] All { get; } =
    [
        Space("NAS0002", "", "") with { Bad = "[SearchSpace] public static partial class S { }" },
        Space("NAS0007", "", "") with { Bad = "[SearchSpace] public partial record S(int Seed) { [Choice(1, 2)] public partial int Width { get; init; } }" },
        Space("NAS0013", "", "public partial double Rate"),
        Space("NAS0015", "", "[Choice] public partial int Width"),
        Space("NAS0015", "", "[Layers(1, 2)] public partial Layers<int> X"),
        Space("NAS0016", "", "[Choice(1, 2)] public partial int X { get; init; } public override string ToString() => \"\"; public int Y"),
        Space("NAS0103", "", "[Uniform(1, 1)] public partial double X"),
        Space("NAS0103", "", "[Uniform(double.PositiveInfinity, 1)] public partial double X"),
        Space("NAS0103", "", "[LogUniform(1, 0)] public partial double X"),
        Space("NAS0105", "", "[LogUniform(1e-4, 1, Step = 0.1)] public partial double X"),
        Space("NAS0107", "", "[Choice(16, \"wide\")] public partial int X"),
        Space("NAS0201", "Input(1, 8, 8), Classes(2)", "[Choice] public partial Plain X"),
        Space("NAS0218", "", "") with { Bad = "public enum Op { [FeedForward(0)] None }" },
        Space("NAS0218", "", "") with { Bad = "public enum Op { [FeedForward(double.NaN)] None }" },
        Space("NAS0214", "", "") with { Bad = "public enum Op { [Conv(3)] Conv3, [Conv(3)] Thing, [Conv(3)] Third3 }" },
        Space("NAS0306", "Input(1, 8, 8), Classes(2), Stem(\"Hidden\")", "[Choice] public partial ConvOp X { get; init; } [Choice(1, 2)] public partial int Width"),
        Space("NAS0309", "Input(1, 8, 8), Classes(2)", "[Choice, Channels(0)] public partial ConvOp X"),
        Space("NAS0109", "", "[LogUniform(1e-9, 1, Step = 1.0001)] public partial double X"),
        Space("NAS0307", "Input(1, 8, 8), Classes(2)", "[Choice, Channels(nameof(Y))] public partial ConvOp X { get; init; } [Choice(16, 32.0)] public partial double Y"),
        Space("NAS0307", "Input(1, 8, 8), Classes(2)", "[Choice, Channels(nameof(Y))] public partial ConvOp X { get; init; } [Uniform(0.5, 1)] public partial double Y"),
        Space("NAS0503", "", "[Constraint] bool Fits(S other) => other.X < X; [Choice(1, 2)] public partial int X"),
        Space("NAS0319", "Input(8), Classes(2)", "[Cell] public partial Cell<DenseOp> X"),
    ];

    private static FixCase Space(string rule, string attributes, string property)
    {
        string source = $"[SearchSpace{(attributes.Length > 0 ? ", " : "")}{attributes}] public partial record S {{ {property} {{ get; init; }} }}";
        return new(rule, "nothing", source, source);
    }
}
