namespace NasDsl;

/// <summary>
/// Bounds the work of a space's networks: only architectures with at most <paramref name="count"/> multiply-adds for one example, as
/// <see cref="INetworkCost.Cost"/> counts them (of a stack: at its declared number of cells and channels), are admissible. That no architecture meets
/// the bound, or that some candidate is in none that does, is said when the space is compiled.
/// </summary>
/// <remarks>Like <see cref="MaxParametersAttribute"/> it is no part of the fingerprint, the index or the encoding.</remarks>
/// <param name="count">The most multiply-adds, at least 1.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class MaxMacsAttribute(long count) : Attribute
{
    /// <summary>The most multiply-adds.</summary>
    public long Count { get; } = count;
}
