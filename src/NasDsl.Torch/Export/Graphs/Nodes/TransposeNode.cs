namespace NasDsl.Torch;

/// <summary>Changes two dimensions with each other (the batch is 0).</summary>
internal sealed class TransposeNode(int first, int second, GraphValue input, GraphValue output)
    : FunctionNode([input], output, $"{{0}}.transpose({first}, {second})")
{
    public int First { get; } = first;

    public int Second { get; } = second;
}
