namespace NasDsl;

/// <summary>Makes <see cref="Layers{T}"/>.</summary>
public static class Layers
{
    /// <summary>The list of these layers.</summary>
    public static Layers<T> Create<T>(ReadOnlySpan<T> items) => new(items);
}
