namespace NasDsl.Spaces;

/// <summary>One of everything: a choice, a range of layers, a cell, a size that is a decision, and a hyperparameter, on Fashion-MNIST.</summary>
[SearchSpace, Input(1, 28, 28), Classes(10)]
[Stem(16)]
public partial record FashionSpace
{
    [Choice] public partial FashionOp First { get; init; }
    [Layers(1, 4), Channels(nameof(Width)), Stride(2)] public partial Layers<FashionOp> Body { get; init; }
    [Cell(Nodes = 4), Repeat(2)] public partial Cell<FashionOp> Top { get; init; }
    [Choice(32, 48, 64)] public partial int Width { get; init; }
    [LogUniform(1e-4, 1e-1)] public partial double LearningRate { get; init; }
}
