namespace NasDsl;

/// <summary>
/// A range of layers in series on a property of type <see cref="Layers{T}"/>: their number is a decision between <paramref name="min"/> and
/// <paramref name="max"/>, and each layer has a choice of its own.
/// </summary>
/// <param name="min">The least number of layers, at least 0.</param>
/// <param name="max">The greatest number of layers.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class LayersAttribute(int min, int max) : Attribute
{
    /// <summary>The least number of layers.</summary>
    public int Min { get; } = min;

    /// <summary>The greatest number of layers.</summary>
    public int Max { get; } = max;

    /// <summary>
    /// Whether a layer may also read what any earlier layer reads (skip links), as in the macro search space of ENAS (arXiv 1802.03268, section 2.2, as its
    /// published code computes it). Let h₀ be the input of the range and hₗ the output of the layer before layer l, counted from 0. Layer l has a yes or
    /// no for each j &lt; l, and gives op₀(h₀) for l = 0, else BatchNorm(opₗ(hₗ) + Σ hⱼ) over the j that it is linked to, the norm also where it is
    /// linked to none. So n layers over k operations are kⁿ · 2^(n(n−1)/2) architectures, those of 12 layers over 6 operations 6¹² · 2⁶⁶.
    /// All hⱼ have one shape: such a range has at most 64 layers, and no <see cref="ChannelsAttribute"/>, <see cref="StrideAttribute"/> or
    /// <see cref="RepeatAttribute"/>. It is made by <see cref="Layers.Linked{T}"/>; a collection expression is a range without links. It cannot be relaxed
    /// to a mixture.
    /// </summary>
    public bool SkipLinks { get; set; }
}
