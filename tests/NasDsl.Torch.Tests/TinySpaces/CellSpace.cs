namespace NasDsl.Torch.Tests;

/// <summary>DARTS's skeleton at its smallest: three cells, of which two are reductions, of two nodes each.</summary>
[SearchSpace, Input(1, 8, 8), Classes(4)]
[Stem(Multiplier = 2, Activation = false)]
[Stack(nameof(Normal), Reduce = nameof(Reduce), Cells = 3, Channels = 4)]
public partial record CellSpace
{
    [Cell(Nodes = 2, Zero = ZeroRole.MixtureOnly)] public partial Cell<CellOp> Normal { get; init; }
    [Cell(Nodes = 2, Zero = ZeroRole.MixtureOnly)] public partial Cell<CellOp> Reduce { get; init; }
}
