namespace NasDsl.Spaces;

/// <summary>Blocks with settings in front of the layer that takes their stride.</summary>
[SearchSpace, Input(2, 12, 9), Classes(3)]
[Stem(4)]
public partial record SettledStageSpace
{
    [Channels(6), Stride(2)] public partial SettledStage Begin { get; init; }

    [Layers(1, 2), Stride(2)] public partial Layers<SettledStage> Body { get; init; }
}
