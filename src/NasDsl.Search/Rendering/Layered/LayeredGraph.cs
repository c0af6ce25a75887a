namespace NasDsl.Search.Rendering;

/// <summary>
/// A graph drawn in layers from left to right (Sugiyama, Tagawa and Toda 1981): vertices are given their layers, edges over several layers a passage in each between,
/// <see cref="LayeredOrder"/> avoids crossings and <see cref="LayeredPlacement"/> gives each vertex its height. No edge can then run through a vertex.
/// </summary>
internal sealed class LayeredGraph
{
    /// <summary>The room between two layers, in which edges change their height.</summary>
    public const double LayerGap = 36;

    private double[] _left = [];
    private double[] _width = [];

    /// <summary>The layers from left to right, the vertices of each from the top.</summary>
    public List<List<LayeredVertex>> Layers { get; } = [];

    /// <summary>The height of the whole; set by <see cref="Arrange"/>.</summary>
    public double Height { get; private set; }

    /// <summary>A new vertex.</summary>
    public LayeredVertex Add(int layer, double width, double height)
    {
        while (Layers.Count <= layer)
        {
            Layers.Add([]);
        }

        var vertex = new LayeredVertex(layer, width, height) { Place = Layers[layer].Count };
        Layers[layer].Add(vertex);
        return vertex;
    }

    /// <summary>Joins a vertex to one of a later layer.</summary>
    /// <returns>The edge: both of them and the passages between.</returns>
    public IReadOnlyList<LayeredVertex> Connect(LayeredVertex from, LayeredVertex to)
    {
        List<LayeredVertex> edge = [from];
        for (int layer = from.Layer + 1; layer <= to.Layer; layer++)
        {
            LayeredVertex next = layer == to.Layer ? to : Add(layer, 0, 0);
            edge[^1].After.Add(next);
            next.Before.Add(edge[^1]);
            edge.Add(next);
        }

        return edge;
    }

    /// <summary>Gives every vertex its place.</summary>
    public void Arrange()
    {
        LayeredOrder.Apply(Layers);
        LayeredPlacement.Apply(Layers);
        double top = Layers.Min(static layer => layer.Min(static vertex => vertex.Y - (vertex.Height / 2)));
        foreach (LayeredVertex vertex in Layers.SelectMany(static layer => layer))
        {
            vertex.Y -= top;
        }

        Height = Layers.Max(static layer => layer.Max(static vertex => vertex.Y + (vertex.Height / 2)));
        _width = [.. Layers.Select(static layer => layer.Max(static vertex => vertex.Width))];
        _left = new double[_width.Length];
        for (int layer = 1; layer < _left.Length; layer++)
        {
            _left[layer] = _left[layer - 1] + _width[layer - 1] + LayerGap;
        }
    }

    /// <summary>Where a vertex lies: in the middle of its layer.</summary>
    public Box BoxOf(LayeredVertex vertex) => new(
        _left[vertex.Layer] + ((_width[vertex.Layer] - vertex.Width) / 2), vertex.Y - (vertex.Height / 2), vertex.Width, vertex.Height);

    /// <summary>The course of an edge: curves between the layers, straight through a layer.</summary>
    public Curve CurveOf(IReadOnlyList<LayeredVertex> edge)
    {
        var curve = new Curve(BoxOf(edge[0]).Right, edge[0].Y);
        for (int i = 0; i < edge.Count; i++)
        {
            double left = _left[edge[i].Layer], right = left + _width[edge[i].Layer];
            if (i > 0)
            {
                curve.SmoothTo(left, edge[i].Y);
            }

            // A vertex narrower than its layer is reached, and left, by a straight piece.
            curve.To(i < edge.Count - 1 ? right : BoxOf(edge[i]).X, edge[i].Y);
        }

        return curve;
    }
}
