namespace NasDsl.Torch;

/// <summary>The mean over dimensions (the batch is 0), which are gone afterwards.</summary>
internal sealed class MeanNode(IReadOnlyList<int> axes, GraphValue input, GraphValue output)
    : FunctionNode([input], output, $"{{0}}.mean([{string.Join(", ", axes)}])")
{
    public IReadOnlyList<int> Axes { get; } = axes;
}
