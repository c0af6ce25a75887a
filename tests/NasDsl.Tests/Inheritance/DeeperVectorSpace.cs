namespace NasDsl.Tests;

/// <summary>A space that derives from one that derives, sealed, with another input.</summary>
[SearchSpace, Input(8)]
public sealed partial record DeeperVectorSpace : TunedVectorSpace
{
    [Layers(0, 40)] public partial Layers<WidthOp> Tail { get; init; }

    [Uniform(0, 1)] public partial double Dropout { get; init; }
}
