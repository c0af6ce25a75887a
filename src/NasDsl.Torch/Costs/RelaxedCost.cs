using static TorchSharp.torch;

namespace NasDsl.Torch;

/// <summary>
/// The cost of a relaxed network as a function of its weights, from any cost of architectures that is a sum over their operations (multiply-adds, parameters, a latency
/// table): what each candidate costs more than another of its set is asked for once, with all else fixed. With probabilities as weights it is the expected cost
/// E = Σ p·cost of ProxylessNAS (arXiv 1812.00332, equation 7) over all edges and layers, whether or not a node would keep the edge.
/// </summary>
internal sealed class RelaxedCost<S>
    where S : class, IRelaxableSpace<S>
{
    private readonly double _base;
    private readonly List<(MixtureWeights Weights, MixtureWeights? Depth, double[] Operations, double[] Depths, int Min)> _terms;

    private RelaxedCost(
        double @base, List<(MixtureWeights Weights, MixtureWeights? Depth, double[] Operations, double[] Depths, int Min)> terms) =>
        (_base, _terms) = (@base, terms);

    /// <summary>Asks for all costs.</summary>
    /// <exception cref="InvalidOperationException">A cost is not finite.</exception>
    public static RelaxedCost<S> Of(MixtureSupernet<S> supernet, Func<S, double> cost)
    {
        var probe = new CostProbe<S>(supernet.Derive(), cost);
        var terms = new List<(MixtureWeights, MixtureWeights?, double[], double[], int)>();
        foreach (MixtureWeights weights in supernet.RequireWeights())
        {
            if (probe.Find(weights.Parameter.Decision) is not { } decision)
            {
                continue;
            }

            terms.Add(decision.Topology is null
                ? (weights, supernet.WeightsOf(decision.Name + ".Depth"), probe.OfLayers(decision, weights), probe.OfDepths(decision), (int)decision.Min)
                : (weights, null, probe.OfCell(decision, weights), [], 0));
        }

        return new RelaxedCost<S>(probe.Base, terms);
    }

    /// <summary>The least cost that any weights give.</summary>
    public double Least
    {
        get
        {
            double least = _base;
            foreach ((MixtureWeights weights, _, double[] operations, double[] depths, _) in _terms)
            {
                for (int row = 0; row < weights.Rows; row++)
                {
                    least += operations.AsSpan(row * weights.Columns, weights.Columns).ToArray().Min();
                }

                least += depths.Length == 0 ? 0 : depths.Min();
            }

            return least;
        }
    }

    /// <summary>The cost at these weights (α's shape, rows that sum to 1), in the caller's dispose scope.</summary>
    public Tensor Of(Func<MixtureWeights, Tensor> weightsOf)
    {
        Tensor? sum = null;
        foreach ((MixtureWeights weights, MixtureWeights? depth, double[] operations, double[] depths, int min) in _terms)
        {
            Tensor alpha = weights.Parameter.Value;
            Tensor rows = (weightsOf(weights) * tensor(operations, alpha.shape, dtype: alpha.dtype, device: alpha.device)).sum(1);
            if (depth is not null)
            {
                // A layer is there where the depth reaches it: the sum of the weights of all depths that do.
                Tensor byDepth = weightsOf(depth).view(-1);
                Tensor reached = tensor(Reached(weights.Rows, depth.Columns, min), [weights.Rows, depth.Columns], dtype: alpha.dtype, device: alpha.device);
                rows = rows * reached.matmul(byDepth);
                rows = cat([rows, byDepth * tensor(depths, [depth.Columns], dtype: alpha.dtype, device: alpha.device)], 0);
            }

            sum = sum is null ? rows.sum() : sum + rows.sum();
        }

        return sum! + _base;
    }

    private static double[] Reached(int layers, int depths, int min)
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
