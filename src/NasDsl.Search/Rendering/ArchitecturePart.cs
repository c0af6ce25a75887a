namespace NasDsl.Search.Rendering;

/// <summary>What one decision of an architecture came to, ready to be drawn.</summary>
/// <param name="Name">The property's name.</param>
internal abstract record ArchitecturePart(string Name)
{
    /// <summary>The names of the operations that were chosen, by <see cref="OperationShape.Slot"/>: a cell's by edge, a range's by layer; none of a value.</summary>
    public abstract IReadOnlyList<string> Operations { get; }
}
