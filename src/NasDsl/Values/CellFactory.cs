namespace NasDsl;

/// <summary>Makes <see cref="Cell{T}"/>.</summary>
public static class Cell
{
    /// <summary>The cell with these nodes.</summary>
    public static Cell<T> Create<T>(ReadOnlySpan<Node<T>> nodes) => new(nodes);
}
