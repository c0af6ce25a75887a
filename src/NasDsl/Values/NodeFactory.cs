namespace NasDsl;

/// <summary>Makes <see cref="Node{T}"/>.</summary>
public static class Node
{
    /// <summary>The node with these edges.</summary>
    public static Node<T> Create<T>(ReadOnlySpan<Edge<T>> edges) => new(edges);
}
