namespace NasDsl.Search.Rendering;

/// <summary>A value or a number.</summary>
/// <param name="Name">The property's name.</param>
/// <param name="Text">The value as text.</param>
internal sealed record ValuePart(string Name, string Text) : ArchitecturePart(Name)
{
    /// <inheritdoc/>
    public override IReadOnlyList<string> Operations => [];
}
