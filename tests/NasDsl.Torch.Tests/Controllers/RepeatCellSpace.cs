namespace NasDsl.Torch.Tests.Controllers;

/// <summary>A cell as in ENAS, whose nodes may read one input twice, behind a choice: 2·4·16 = 128 architectures.</summary>
[SearchSpace, Input(4, 8, 8), Classes(2)]
public partial record RepeatCellSpace
{
    [Choice(false, true)] public partial bool IsSlow { get; init; }

    [Cell(Nodes = 2, Predecessors = 1, RepeatInputs = true)] public partial Cell<DepthOp> Cell { get; init; }
}
