namespace NasDsl;

/// <summary>
/// Bounds the size of a space's networks: only architectures with at most <paramref name="count"/> parameters, as
/// <see cref="INetworkCost.Cost"/> counts them (of a stack: at its declared number of cells and channels), are admissible. That no architecture meets
/// the bound, or that some candidate is in none that does, is said when the space is compiled.
/// </summary>
/// <remarks>The bound is no part of <see cref="ISearchSpace{TSelf}.Fingerprint"/>, the index or the encoding: it says which values are admitted, not what
/// they mean, and a stored architecture can be read whatever the bound is by now.</remarks>
/// <param name="count">The most parameters, at least 1.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class MaxParametersAttribute(long count) : Attribute
{
    /// <summary>The most parameters.</summary>
    public long Count { get; } = count;
}
