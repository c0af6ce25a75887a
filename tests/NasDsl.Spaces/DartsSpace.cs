namespace NasDsl.Spaces;

/// <summary>The candidates of DARTS, in the order of its source.</summary>
public enum DartsOp
{
    [Zero] None,
    [MaxPool(3)] MaxPool3x3,
    [AvgPool(3)] AvgPool3x3,
    [Identity] SkipConnect,
    [SepConv(3)] SepConv3x3,
    [SepConv(5)] SepConv5x5,
    [DilConv(3)] DilConv3x3,
    [DilConv(5)] DilConv5x5,
}

/// <summary>DARTS (Liu, Simonyan and Yang, ICLR 2019, arXiv 1806.09055): a normal and a reduction cell on CIFAR-10.</summary>
[SearchSpace, Input(3, 32, 32), Classes(10)]
[Stem(Multiplier = 3, Activation = false)]
[Stack(nameof(Normal), Reduce = nameof(Reduce), Cells = 8, Channels = 16)]
public partial record DartsSpace
{
    [Cell(Nodes = 4, Zero = ZeroRole.MixtureOnly)] public partial Cell<DartsOp> Normal { get; init; }
    [Cell(Nodes = 4, Zero = ZeroRole.MixtureOnly)] public partial Cell<DartsOp> Reduce { get; init; }
}
