namespace NasDsl.Search.Rendering;

/// <summary>A vertex of a <see cref="LayeredGraph"/>.</summary>
/// <param name="layer">The layer that it stands in, from 0.</param>
/// <param name="width">Its width.</param>
/// <param name="height">Its height; 0 where a long edge merely passes the layer.</param>
internal sealed class LayeredVertex(int layer, double width, double height)
{
    public int Layer => layer;

    public double Width => width;

    public double Height => height;

    /// <summary>The vertices of the layer before that it is joined to.</summary>
    public List<LayeredVertex> Before { get; } = [];

    /// <summary>The vertices of the layer behind that it is joined to.</summary>
    public List<LayeredVertex> After { get; } = [];

    /// <summary>Its place in its layer, from the top.</summary>
    public int Place { get; set; }

    /// <summary>The middle of its height.</summary>
    public double Y { get; set; }

    /// <summary>Whether a long edge merely passes here.</summary>
    public bool IsPassage => height == 0;

    /// <summary>How far the middles of two neighbours in a layer must lie apart.</summary>
    public static double Distance(LayeredVertex upper, LayeredVertex lower) =>
        ((upper.Height + lower.Height) / 2) + (upper.IsPassage && lower.IsPassage ? 10 : 12);
}
