namespace NasDsl.Tests;

/// <summary>A cell as in ENAS, whose nodes may read one input twice, small enough to enumerate.</summary>
[SearchSpace, Input(8, 8, 8), Classes(2)]
public partial record EnasSpace
{
    [Cell(Nodes = 3, Predecessors = 1, RepeatInputs = true, Output = CellOutput.LastNode)] public partial Cell<EnasOp> Cell { get; init; }
}
