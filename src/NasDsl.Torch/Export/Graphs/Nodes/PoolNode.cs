namespace NasDsl.Torch;

/// <summary>Max pooling, or average pooling over what exists; over one or two dimensions behind the channels.</summary>
internal sealed class PoolNode(PoolWindow window, GraphValue input, GraphValue output, string source) : FunctionNode([input], output, source)
{
    public PoolWindow Window { get; } = window;
}
