namespace NasDsl.Torch.Tests.Controllers;

/// <summary>A cell as in DARTS, whose nodes read two inputs that are distinct: 4·(3·4) = 48 architectures.</summary>
[SearchSpace, Input(1, 8, 8), Classes(2)]
[Stem, Stack(nameof(Normal), Cells = 2, Channels = 4)]
public partial record PairCellSpace
{
    [Cell(Nodes = 2)] public partial Cell<DepthOp> Normal { get; init; }
}
