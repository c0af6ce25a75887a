namespace NasDsl;

/// <summary>
/// Two linear layers with bias at each position of a sequence and a GELU between them, as the sublayer of a pre-norm Transformer: x + W₂·GELU(W₁·LN(x))
/// (arXiv 1706.03762, 2002.04745). Candidates with several ratios make the ratio a decision (AutoFormer, arXiv 2107.00651).
/// </summary>
/// <remarks>
/// The hidden size is the ratio times the channels, rounded to the nearest whole number (a half away from zero), and at least 1. Where the place has a stride or
/// changes the channels, the same comes first as with <see cref="AttentionAttribute"/>, and the channels are those of the output.
/// </remarks>
public sealed class FeedForwardAttribute(double ratio) : OperationAttribute
{
    /// <summary>The hidden size in multiples of the channels, above 0 and at most 1000.</summary>
    public double Ratio { get; } = ratio;
}
