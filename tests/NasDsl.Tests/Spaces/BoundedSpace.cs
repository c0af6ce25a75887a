namespace NasDsl.Tests;

/// <summary>Ranges under a bound on each figure and two constraints; 480 architectures, so that all can be looked at.</summary>
[SearchSpace, Input(3, 8, 8), Classes(2), Stem(8)]
[MaxParameters(2_500), MaxMacs(60_000)]
public partial record BoundedSpace
{
    [Layers(1, 3)] public partial Layers<TestOp> First { get; init; }
    [Choice, Channels(nameof(Width)), Stride(2)] public partial TestOp Last { get; init; }
    [Choice(8, 12, 16, 24)] public partial int Width { get; init; }

    /// <summary>Whether the first layers begin with something else than an identity.</summary>
    [Constraint] public static bool BeginsWithWork(BoundedSpace architecture) => architecture.First[0] != TestOp.Skip;

    [Constraint]
    private static bool EndsWide(BoundedSpace architecture) => architecture.Last != TestOp.Pool || architecture.Width > 8;
}
