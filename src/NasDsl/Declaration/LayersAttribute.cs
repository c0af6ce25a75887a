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
}
