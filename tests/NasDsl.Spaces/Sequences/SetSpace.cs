namespace NasDsl.Spaces;

/// <summary>Transformers on sets: without positions, the order of the input means nothing.</summary>
[SearchSpace, Input(12, 5), Classes(3)]
[Stem(16, Positions = false)]
public partial record SetSpace
{
    [Layers(1, 4)] public partial Layers<TransformerSublayer> Body { get; init; }
}
