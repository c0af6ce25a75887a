namespace NasDsl.Torch;

/// <summary>From (batch, heads, length, channels of a head) to (batch, length, channels).</summary>
internal sealed class JoinHeadsNode(GraphValue input, GraphValue output) : FunctionNode([input], output, "{0}.transpose(1, 2).flatten(2)");
