namespace NasDsl.Search.Tests.Loop;

/// <summary>A constraint on a depth that the canonical value has not.</summary>
[SearchSpace, Input(1, 8, 8), Classes(2)]
internal partial record IdleSpace
{
    [Layers(1, 3)] public partial Layers<IdleOp> Body { get; init; }

    [Constraint] private static bool IsDeep(IdleSpace architecture) => architecture.Body.Count > 1;
}
