namespace NasDsl.Search.Rendering;

/// <summary>Operations in series: a choice (one of them) or a range of layers.</summary>
/// <param name="Name">The property's name.</param>
/// <param name="Operations">Their names.</param>
internal sealed record SeriesPart(string Name, IReadOnlyList<string> Operations) : ArchitecturePart(Name)
{
    /// <inheritdoc/>
    public override IReadOnlyList<string> Operations { get; } = Operations;

    /// <summary>Of each layer the earlier ones whose inputs it reads too, 0 for the input of the range; empty where no layer has such skip links.</summary>
    public IReadOnlyList<IReadOnlyList<int>> Links { get; init; } = [];

    /// <summary>Whether a layer is linked to an earlier one.</summary>
    public bool HasLinks => Links.Any(static links => links.Count > 0);

    /// <summary>A layer's operation and its links: <c>Sep3+0+2</c>.</summary>
    public string LabelOf(int layer) => Links.Count == 0 || Links[layer].Count == 0 ? Operations[layer] : $"{Operations[layer]}+{string.Join('+', Links[layer])}";
}
