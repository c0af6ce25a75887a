namespace NasDsl.Torch;

/// <summary>
/// Where an operation stands: the shapes at which it must be able to work. A stand-alone network has one; in a path supernet whose sizes are
/// decisions there are several, and the operation's weights are made for the largest.
/// </summary>
public sealed class Place
{
    private readonly LayerShape[] _shapes;

    /// <summary>A place with these shapes.</summary>
    /// <exception cref="ArgumentException">There is no shape, or one has a size below 1.</exception>
    public Place(Site site, IEnumerable<LayerShape> shapes)
    {
        Site = site;
        _shapes = [.. shapes.Distinct()];
        if (_shapes.Length == 0)
        {
            throw new ArgumentException("A place needs at least one shape.", nameof(shapes));
        }

        foreach (LayerShape shape in _shapes)
        {
            if (shape.InChannels < 1 || shape.OutChannels < 1 || shape.Stride < 1)
            {
                throw new ArgumentException($"A place cannot have the shape {shape}: every size is at least 1.", nameof(shapes));
            }
        }

        InWidths = [.. _shapes.Select(static shape => shape.InChannels).Distinct().Order()];
        OutWidths = [.. _shapes.Select(static shape => shape.OutChannels).Distinct().Order()];
    }

    /// <summary>What the place shares with its neighbours.</summary>
    public Site Site { get; }

    /// <summary>The shapes, at least one.</summary>
    public IReadOnlyList<LayerShape> Shapes => _shapes;

    /// <summary>Whether there is only one shape.</summary>
    public bool IsFixed => _shapes.Length == 1;

    /// <summary>The possible numbers of input channels, ascending.</summary>
    public IReadOnlyList<int> InWidths { get; }

    /// <summary>The possible numbers of output channels, ascending.</summary>
    public IReadOnlyList<int> OutWidths { get; }

    /// <summary>The most input channels.</summary>
    public int MaxIn => InWidths[^1];

    /// <summary>The most output channels.</summary>
    public int MaxOut => OutWidths[^1];

    /// <summary>Whether the place knows this shape.</summary>
    public bool Has(LayerShape shape) => Array.IndexOf(_shapes, shape) >= 0;

    /// <summary>The place of a layer behind this one that keeps its output's shape.</summary>
    public Place Behind() => new(Site, OutWidths.Select(static width => new LayerShape(width, width, 1)));

    /// <summary>The place at the same site with these shapes.</summary>
    public Place With(IEnumerable<LayerShape> shapes) => new(Site, shapes);
}
