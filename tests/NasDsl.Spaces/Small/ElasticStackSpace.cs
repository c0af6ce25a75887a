namespace NasDsl.Spaces;

/// <summary>A stack with residual blocks, of cells that look back two outputs, behind a stem and in front of a head whose widths are decisions.</summary>
[SearchSpace, Input(1, 10, 10), Classes(4)]
[Stem(nameof(Width)), Stack(nameof(Cell), Cells = 4, Channels = 4), Head(nameof(Width))]
public partial record ElasticStackSpace
{
    [Choice(4, 6)] public partial int Width { get; init; }

    [Cell(Nodes = 2, Wiring = Wiring.Dense, Projection = InputProjection.WhereNeeded)] public partial Cell<AnyCellOp> Cell { get; init; }
}
