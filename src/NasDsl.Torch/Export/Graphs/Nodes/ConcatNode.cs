namespace NasDsl.Torch;

/// <summary>Concatenates along a dimension (the batch is 0).</summary>
internal sealed class ConcatNode(int axis, IReadOnlyList<GraphValue> inputs, GraphValue output)
    : FunctionNode(inputs, output, $"cat([{string.Join(", ", Enumerable.Range(0, inputs.Count).Select(static i => $"{{{i}}}"))}], {axis})")
{
    public int Axis { get; } = axis;
}
