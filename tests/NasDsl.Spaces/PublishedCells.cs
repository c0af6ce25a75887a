namespace NasDsl.Spaces;

/// <summary>Cells from papers.</summary>
public static class PublishedCells
{
    /// <summary>DARTS_V1: found by first-order DARTS on CIFAR-10 (arXiv 1806.09055).</summary>
    public static DartsSpace DartsV1 { get; } = new()
    {
        Normal =
        [
            [(0, DartsOp.SepConv3x3), (1, DartsOp.SepConv3x3)],
            [(0, DartsOp.SkipConnect), (1, DartsOp.SepConv3x3)],
            [(0, DartsOp.SkipConnect), (1, DartsOp.SepConv3x3)],
            [(0, DartsOp.SepConv3x3), (2, DartsOp.SkipConnect)],
        ],
        Reduce =
        [
            [(0, DartsOp.MaxPool3x3), (1, DartsOp.MaxPool3x3)],
            [(0, DartsOp.MaxPool3x3), (2, DartsOp.SkipConnect)],
            [(0, DartsOp.MaxPool3x3), (2, DartsOp.SkipConnect)],
            [(0, DartsOp.AvgPool3x3), (2, DartsOp.SkipConnect)],
        ],
    };
}
