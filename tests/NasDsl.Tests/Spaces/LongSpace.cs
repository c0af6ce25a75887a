namespace NasDsl.Tests;

/// <summary>More architectures than 64 bits number, and fewer than 128 do.</summary>
[SearchSpace, Input(8, 8, 8), Classes(2)]
public partial record LongSpace
{
    [Layers(1, 50)] public partial Layers<TestOp> Long { get; init; }
    [Layers(10, 10)] public partial Layers<TestOp> Rest { get; init; }
    [Choice] public partial TestOp Last { get; init; }
}
