namespace NasDsl.Search.Rendering;

/// <summary>One stage of a network's outline: an operation in series, a cell, or several equal ones in a row.</summary>
/// <param name="Name">The operation's name, or <c>cell</c>, <c>reduction cell</c>, <c>stem</c>, <c>head</c>, <c>classifier</c>.</param>
/// <param name="Input">The shape of one example that comes in; for several in a row into the first.</param>
/// <param name="OutChannels">The channels (features) at which it works: those that go out of an operation, and of each node of a cell.</param>
/// <param name="Stride">The factor by which height and width shrink.</param>
public sealed record NetworkStage(string Name, FeatureShape Input, int OutChannels, int Stride)
{
    /// <summary>How many stand in a row.</summary>
    public int Count { get; init; } = 1;

    /// <summary>The shape that comes in, as <c>16×32×32</c>; of a vector its features alone.</summary>
    public string InputText => Input is { Height: 1, Width: 1 }
        ? FormattableString.Invariant($"{Input.Channels}")
        : FormattableString.Invariant($"{Input.Channels}×{Input.Height}×{Input.Width}");

    /// <summary>The stage in words, without the shape: <c>cell ×3</c>.</summary>
    public override string ToString() => Count == 1 ? Name : FormattableString.Invariant($"{Name} ×{Count}");
}
