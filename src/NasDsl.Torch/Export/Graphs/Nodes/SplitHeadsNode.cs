namespace NasDsl.Torch;

/// <summary>From (batch, length, channels) to (batch, heads, length, channels of a head).</summary>
internal sealed class SplitHeadsNode(int heads, GraphValue input, GraphValue output, string headsText)
    : FunctionNode([input], output, $"{{0}}.reshape({{0}}.size(0), {{0}}.size(1), {headsText}, -1).transpose(1, 2)")
{
    public int Heads { get; } = heads;
}
