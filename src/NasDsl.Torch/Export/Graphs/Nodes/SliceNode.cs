namespace NasDsl.Torch;

/// <summary>Takes a part along a dimension (the batch is 0): from a start to an end, each or every so-many-th.</summary>
internal sealed class SliceNode(int axis, int start, int end, int step, GraphValue input, GraphValue output, string source)
    : FunctionNode([input], output, source)
{
    public int Axis { get; } = axis;

    public int Start { get; } = start;

    public int End { get; } = end;

    public int Step { get; } = step;
}
