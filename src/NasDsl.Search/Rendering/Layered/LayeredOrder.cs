namespace NasDsl.Search.Rendering;

/// <summary>Orders the vertices in their layers so that few edges cross: by the barycentre of their neighbours, to and fro, then by swapping neighbours; from several
/// first orders, as this finds a local optimum only.</summary>
internal static class LayeredOrder
{
    private const int Starts = 8, Sweeps = 8;

    /// <summary>Orders the layers; the best order that was met is kept. The same graph is always ordered alike.</summary>
    public static void Apply(List<List<LayeredVertex>> layers)
    {
        int fewest = Crossings(layers);
        List<LayeredVertex[]> best = Copy(layers);
        var random = new RandomSource(1);
        for (int sweep = 0; sweep < Starts * Sweeps && fewest > 0; sweep++)
        {
            if (sweep > 0 && sweep % Sweeps == 0)
            {
                layers.ForEach(layer => Shuffle(layer, random));
            }

            bool isForward = sweep % 2 == 0;
            for (int i = 1; i < layers.Count; i++)
            {
                Sort(layers[isForward ? i : layers.Count - 1 - i], isForward);
            }

            Swap(layers);
            int crossings = Crossings(layers);
            if (crossings < fewest)
            {
                fewest = crossings;
                best = Copy(layers);
            }
        }

        for (int i = 0; i < layers.Count; i++)
        {
            layers[i].Clear();
            layers[i].AddRange(best[i]);
            Number(layers[i]);
        }
    }

    /// <summary>How many pairs of edges cross between the layers, as they are ordered.</summary>
    public static int Crossings(List<List<LayeredVertex>> layers)
    {
        int count = 0;
        foreach (List<LayeredVertex> layer in layers)
        {
            for (int upper = 0; upper < layer.Count; upper++)
            {
                for (int lower = upper + 1; lower < layer.Count; lower++)
                {
                    count += Crossings(layer[upper].After, layer[lower].After);
                }
            }
        }

        return count;
    }

    private static int Crossings(List<LayeredVertex> upper, List<LayeredVertex> lower)
    {
        int count = 0;
        foreach (LayeredVertex one in upper)
        {
            foreach (LayeredVertex other in lower)
            {
                count += one.Place > other.Place ? 1 : 0;
            }
        }

        return count;
    }

    private static void Sort(List<LayeredVertex> layer, bool isForward)
    {
        // OrderBy is stable: equal barycentres keep their order.
        LayeredVertex[] sorted = [.. layer.OrderBy(vertex => Barycentre(vertex, isForward ? vertex.Before : vertex.After))];
        layer.Clear();
        layer.AddRange(sorted);
        Number(layer);
    }

    private static void Shuffle(List<LayeredVertex> layer, RandomSource random)
    {
        for (int i = layer.Count - 1; i > 0; i--)
        {
            int other = random.Next(i + 1);
            (layer[i], layer[other]) = (layer[other], layer[i]);
        }

        Number(layer);
    }

    private static double Barycentre(LayeredVertex vertex, List<LayeredVertex> neighbours) =>
        neighbours.Count == 0 ? vertex.Place : neighbours.Average(static neighbour => (double)neighbour.Place);

    /// <summary>Swaps two neighbours in a layer wherever that alone removes crossings, until it nowhere does. Each swap removes one at least, so this ends.</summary>
    private static void Swap(List<List<LayeredVertex>> layers)
    {
        bool isBetter = true;
        while (isBetter)
        {
            isBetter = false;
            foreach (List<LayeredVertex> layer in layers)
            {
                for (int i = 1; i < layer.Count; i++)
                {
                    LayeredVertex upper = layer[i - 1], lower = layer[i];
                    int now = Crossings(upper.After, lower.After) + Crossings(upper.Before, lower.Before);
                    int swapped = Crossings(lower.After, upper.After) + Crossings(lower.Before, upper.Before);
                    if (swapped < now)
                    {
                        (layer[i - 1], layer[i]) = (lower, upper);
                        (lower.Place, upper.Place) = (i - 1, i);
                        isBetter = true;
                    }
                }
            }
        }
    }

    private static List<LayeredVertex[]> Copy(List<List<LayeredVertex>> layers) => [.. layers.Select(static layer => layer.ToArray())];

    private static void Number(List<LayeredVertex> layer)
    {
        for (int i = 0; i < layer.Count; i++)
        {
            layer[i].Place = i;
        }
    }
}
