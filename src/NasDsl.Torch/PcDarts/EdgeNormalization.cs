using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace NasDsl.Torch;

/// <summary>
/// PC-DARTS's weights of edges (arXiv 1907.05737, section 3.2): of the edges into each node the softmax of parameters β, ~ 10⁻³·N(0, 1). They steady the choice of
/// inputs, which partial channels, sampled anew by the shuffle, make noisy.
/// </summary>
/// <param name="topology">The cell.</param>
/// <param name="beta">The parameters, one for each edge: nodes in order, for each its sources in order.</param>
internal sealed class EdgeNormalization(CellTopology topology, Parameter beta) : IDisposable
{
    /// <summary>The parameters.</summary>
    public Parameter Beta => beta;

    /// <summary>The weights of all edges, in the caller's dispose scope.</summary>
    public Tensor Normalize()
    {
        using DisposeScope scope = NewDisposeScope();
        var nodes = new Tensor[topology.Nodes];
        long first = 0;
        for (int node = 0; node < nodes.Length; node++)
        {
            long sources = topology.Predecessors + node;
            nodes[node] = functional.softmax(beta.narrow(0, first, sources), 0);
            first += sources;
        }

        return scope.MoveToOuter(cat(nodes, 0));
    }

    /// <inheritdoc/>
    public void Dispose() => beta.Dispose();
}
