namespace NasDsl.Torch;

/// <summary>What one decision adds to the cost of a relaxed network.</summary>
/// <param name="Weights">What weighs its candidates.</param>
/// <param name="Operations">What each candidate costs more than another of its row, in α's order.</param>
/// <param name="Depth">What weighs its depths; null where the depth is fixed.</param>
/// <param name="Depths">What each depth costs more than the greatest; empty where the depth is fixed.</param>
/// <param name="Min">The least number of layers.</param>
internal sealed record RelaxedTerm(MixtureWeights Weights, double[] Operations, MixtureWeights? Depth, double[] Depths, int Min)
{
    /// <summary>1 where a depth (column) reaches a layer (row), else 0; empty where the depth is fixed.</summary>
    public double[] Reached { get; } = ReachedBy(Weights.Rows, Depth?.Columns ?? 0, Min);

    /// <summary>The least that any weights add.</summary>
    public double Least
    {
        get
        {
            double least = Depths.Length == 0 ? 0 : Depths.Min();
            for (int row = 0; row < Weights.Rows; row++)
            {
                least += Operations.AsSpan(row * Weights.Columns, Weights.Columns).ToArray().Min();
            }

            return least;
        }
    }

    private static double[] ReachedBy(int layers, int depths, int min)
    {
        var reached = new double[layers * depths];
        for (int layer = 0; layer < layers; layer++)
        {
            for (int depth = 0; depth < depths; depth++)
            {
                reached[(layer * depths) + depth] = min + depth > layer ? 1 : 0;
            }
        }

        return reached;
    }
}
