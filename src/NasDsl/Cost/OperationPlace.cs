namespace NasDsl;

/// <summary>An operation and the shape at which it works: all that its latency on a device depends on.</summary>
/// <param name="Operation">The candidate in C#, such as <c>ConvOp.Sep3</c>, or one of the fixed parts of <see cref="OperationWalk"/>.</param>
/// <param name="Input">The shape of one example that comes in.</param>
/// <param name="OutChannels">Channels (features) that go out.</param>
/// <param name="Stride">The factor by which height and width (the length of a sequence) shrink, rounded up.</param>
/// <param name="IsInCell">Whether it stands in a cell, where convolutions begin with their activation.</param>
public readonly record struct OperationPlace(string Operation, FeatureShape Input, int OutChannels, int Stride, bool IsInCell = false)
{
    /// <summary>The place as <c>ConvOp.Sep3 on 16×14×14 to 32 channels, stride 2</c>.</summary>
    public override string ToString() => FormattableString.Invariant(
        $"{Operation} on {Input.Channels}×{Input.Height}×{Input.Width} to {OutChannels} channels, stride {Stride}{(IsInCell ? ", in a cell" : "")}");
}
