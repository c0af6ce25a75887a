namespace NasDsl.Spaces;

/// <summary>A stack beside blocks of settings, which are no part of the network.</summary>
[SearchSpace, Input(1, 10, 10), Classes(4)]
[Stem(Multiplier = 2), Stack(nameof(Normal), Cells = 3, Channels = 4)]
public partial record SettledStackSpace
{
    public partial Switches Flags { get; init; }

    [Cell(Nodes = 2, Predecessors = 1, Wiring = Wiring.Dense)] public partial Cell<AnyCellOp> Normal { get; init; }

    [Layers(0, 2)] public partial Layers<Switches> More { get; init; }
}
