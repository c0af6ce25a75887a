namespace NasDsl.Spaces;

/// <summary>A chain of everything whose sizes are fixed, on images of odd sides: choices, ranges, copies, and cells of both wirings.</summary>
[SearchSpace, Input(2, 11, 9), Classes(3)]
[Stem(4)]
public partial record FixedChainSpace
{
    [Choice] public partial AnyOp First { get; init; }

    [Layers(1, 3), Channels(6), Stride(2)] public partial Layers<AnyOp> Body { get; init; }

    [Layers(0, 2), Repeat(2)] public partial Layers<AnyOp> Tail { get; init; }

    [Cell(Nodes = 2), Stride(2), Repeat(3)] public partial Cell<AnyCellOp> Top { get; init; }

    [Cell(Nodes = 2, Predecessors = 1, Wiring = Wiring.Dense, Output = CellOutput.LastNode, Projection = InputProjection.WhereNeeded), Channels(5)]
    public partial Cell<AnyCellOp> Last { get; init; }

    [LogUniform(1e-4, 1e-1)] public partial double LearningRate { get; init; }
}
