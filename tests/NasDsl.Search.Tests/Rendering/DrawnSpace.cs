namespace NasDsl.Search.Tests.Rendering;

/// <summary>The candidates of <see cref="DrawnSpace"/>.</summary>
public enum DrawnOp
{
    [Conv(3)] Conv3,
    [SepConv(5)] SeparableConvolution5x5,
    [MaxPool(3)] Max3,
    [Identity] Skip,
}

/// <summary>A space with a decision of every kind.</summary>
[SearchSpace, Input(1, 16, 16), Classes(10), Stem(8)]
public partial record DrawnSpace
{
    [Choice] public partial DrawnOp First { get; init; }
    [Layers(0, 14)] public partial Layers<DrawnOp> Body { get; init; }
    [Cell(Nodes = 3, RepeatInputs = true)] public partial Cell<DrawnOp> Top { get; init; }
    [Choice(8, 16)] public partial int Width { get; init; }
    [Choice("sgd", "a <b> & \"c\"")] public partial string Optimizer { get; init; }
    [LogUniform(1e-4, 1e-1)] public partial double LearningRate { get; init; }
}
