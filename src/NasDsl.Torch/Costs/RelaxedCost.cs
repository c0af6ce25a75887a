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
    private readonly List<RelaxedTerm> _terms;

    private RelaxedCost(double @base, List<RelaxedTerm> terms) => (_base, _terms) = (@base, terms);

    /// <summary>Asks for all costs.</summary>
    /// <exception cref="InvalidOperationException">A cost is not finite.</exception>
    public static RelaxedCost<S> Of(MixtureSupernet<S> supernet, Func<S, double> cost)
    {
        var probe = new CostProbe<S>(supernet.Derive(), cost);
        var terms = new List<RelaxedTerm>();
        foreach (MixtureWeights weights in supernet.RequireWeights())
        {
            if (probe.Find(weights.Parameter.Decision) is { } decision)
            {
                terms.Add(decision.Topology is null
                    ? new(weights, probe.OfLayers(decision, weights), supernet.WeightsOf(decision.Name + ".Depth"), probe.OfDepths(decision), (int)decision.Min)
                    : new(weights, probe.OfCell(decision, weights), null, [], 0));
            }
        }

        return new RelaxedCost<S>(probe.Base, terms);
    }

    /// <summary>The least cost that any weights give.</summary>
    public double Least => _base + _terms.Sum(static term => term.Least);

    /// <summary>The cost at these weights (α's shape, rows that sum to 1), in the caller's dispose scope.</summary>
    public Tensor Of(Func<MixtureWeights, Tensor> weightsOf)
    {
        Tensor? sum = null;
        foreach (RelaxedTerm term in _terms)
        {
            Tensor alpha = term.Weights.Parameter.Value;
            Tensor rows = (weightsOf(term.Weights) * Constant(term.Operations, alpha.shape)).sum(1);
            if (term.Depth is { } depth)
            {
                // A layer is there where the depth reaches it: the sum of the weights of all depths that do.
                Tensor byDepth = weightsOf(depth).view(-1);
                rows = rows * Constant(term.Reached, [term.Weights.Rows, depth.Columns]).matmul(byDepth);
                rows = cat([rows, byDepth * Constant(term.Depths, [depth.Columns])], 0);
            }

            sum = sum is null ? rows.sum() : sum + rows.sum();

            Tensor Constant(double[] values, ReadOnlySpan<long> shape) => tensor(values, shape, dtype: alpha.dtype, device: alpha.device);
        }

        return sum! + _base;
    }
}
