namespace NasDsl;

/// <summary>
/// Multi-head self-attention over the positions of a sequence, as the sublayer of a pre-norm Transformer: x + W·MHA(LN(x)) (arXiv 1706.03762, 2002.04745).
/// Query, key, value and output are linear layers with bias from C to C channels, and each head attends with C/heads of them, so that the heads must divide
/// the channels. Candidates with several numbers of heads make them a decision (AutoFormer, arXiv 2107.00651).
/// </summary>
/// <remarks>
/// Where the place has a stride s, averages of s neighbouring positions come first (the last of the ⌈L/s⌉ may be of fewer); where it changes the channels, a linear
/// layer with bias at each position follows them. The sublayer itself works at the output's shape.
/// </remarks>
public sealed class AttentionAttribute(int heads) : OperationAttribute
{
    /// <summary>How many heads share the channels, at least 1.</summary>
    public int Heads { get; } = heads;
}
