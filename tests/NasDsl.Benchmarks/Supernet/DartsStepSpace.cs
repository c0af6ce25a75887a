using NasDsl.Spaces;

namespace NasDsl.Benchmarks.Supernet;

/// <summary>The space of DARTS on three narrow cells, for timing one step.</summary>
[SearchSpace, Input(3, 32, 32), Classes(10)]
[Stem(Multiplier = 3, Activation = false)]
[Stack(nameof(Normal), Reduce = nameof(Reduce), Cells = 3, Channels = 4)]
public partial record DartsStepSpace
{
    [Cell(Nodes = 4, Zero = ZeroRole.MixtureOnly)] public partial Cell<DartsOp> Normal { get; init; }
    [Cell(Nodes = 4, Zero = ZeroRole.MixtureOnly)] public partial Cell<DartsOp> Reduce { get; init; }
}
