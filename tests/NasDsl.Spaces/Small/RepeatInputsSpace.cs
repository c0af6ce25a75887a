namespace NasDsl.Spaces;

/// <summary>A stack whose nodes may read one input twice (as in ENAS) and whose last node alone leaves the cell.</summary>
[SearchSpace, Input(1, 10, 10), Classes(4)]
[Stem(Multiplier = 2), Stack(nameof(Normal), Reduce = nameof(Reduce), Cells = 4, Channels = 4), Head(12)]
public partial record RepeatInputsSpace
{
    [Cell(Nodes = 3, RepeatInputs = true)] public partial Cell<AnyCellOp> Normal { get; init; }

    [Cell(Nodes = 2, RepeatInputs = true, Output = CellOutput.LastNode, Zero = ZeroRole.MixtureOnly)]
    public partial Cell<AnyCellOp> Reduce { get; init; }
}
