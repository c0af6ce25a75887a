namespace NasDsl.Spaces;

/// <summary>The sublayers of a Transformer, of several heads and ratios.</summary>
public enum TransformerSublayer
{
    [Attention(2)] TwoHeads,
    [Attention(4)] FourHeads,
    [FeedForward(2)] Ratio2,
    [FeedForward(3.5)] Ratio3And5,
}
