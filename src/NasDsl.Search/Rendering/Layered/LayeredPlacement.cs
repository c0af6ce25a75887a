namespace NasDsl.Search.Rendering;

/// <summary>
/// Gives the vertices of ordered layers their heights: each as near as it can be to the mean of its neighbours, without overlaps. For one layer that is a
/// least-squares problem under an order, solved exactly by pooling adjacent violators; the layers are gone through to and fro.
/// </summary>
internal static class LayeredPlacement
{
    private const int Sweeps = 10;

    // A bend in a long edge is worse than a vertex that stands a little off.
    private const double PassageWeight = 4;

    /// <summary>Sets <see cref="LayeredVertex.Y"/>.</summary>
    public static void Apply(List<List<LayeredVertex>> layers)
    {
        foreach (List<LayeredVertex> layer in layers)
        {
            Stack(layer);
        }

        for (int sweep = 0; sweep < Sweeps; sweep++)
        {
            for (int i = 0; i < layers.Count; i++)
            {
                bool isForward = sweep % 2 == 0, isLast = sweep >= Sweeps - 2;
                List<LayeredVertex> layer = layers[isForward ? i : layers.Count - 1 - i];
                Place(layer, [.. layer.Select(vertex => Wish(vertex, isLast ? [.. vertex.Before, .. vertex.After] : isForward ? vertex.Before : vertex.After))]);
            }
        }
    }

    private static double Wish(LayeredVertex vertex, List<LayeredVertex> neighbours) =>
        neighbours.Count == 0 ? vertex.Y : neighbours.Average(static neighbour => neighbour.Y);

    /// <summary>One above the other, the middle of all at 0.</summary>
    private static void Stack(List<LayeredVertex> layer)
    {
        for (int i = 1; i < layer.Count; i++)
        {
            layer[i].Y = layer[i - 1].Y + LayeredVertex.Distance(layer[i - 1], layer[i]);
        }

        double middle = layer[^1].Y / 2;
        foreach (LayeredVertex vertex in layer)
        {
            vertex.Y -= middle;
        }
    }

    /// <summary>The heights nearest to the wishes that keep order and distances.</summary>
    private static void Place(List<LayeredVertex> layer, double[] wishes)
    {
        // Without the least distances what remains must not decrease.
        double[] offsets = new double[layer.Count];
        for (int i = 1; i < offsets.Length; i++)
        {
            offsets[i] = offsets[i - 1] + LayeredVertex.Distance(layer[i - 1], layer[i]);
        }

        List<(double Sum, double Weight, int Count)> pools = [];
        for (int i = 0; i < wishes.Length; i++)
        {
            double weight = layer[i].IsPassage ? PassageWeight : 1;
            pools.Add((weight * (wishes[i] - offsets[i]), weight, 1));
            while (pools.Count > 1 && pools[^2].Sum / pools[^2].Weight > pools[^1].Sum / pools[^1].Weight)
            {
                (double sum, double total, int count) = pools[^1];
                pools.RemoveAt(pools.Count - 1);
                pools[^1] = (pools[^1].Sum + sum, pools[^1].Weight + total, pools[^1].Count + count);
            }
        }

        int next = 0;
        foreach ((double sum, double weight, int count) in pools)
        {
            for (int i = 0; i < count; i++, next++)
            {
                layer[next].Y = (sum / weight) + offsets[next];
            }
        }
    }
}
