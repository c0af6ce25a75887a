using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace NasDsl.Torch;

/// <summary>
/// The cell of a mixture (DARTS, arXiv 1806.09055): every edge is the sum of all operations, weighted. What several edges would compute alike from one node is computed
/// once: the leading ReLU, pools with their batch norm without scale and shift, and identities; the result is the same.
/// </summary>
public sealed class MixedCell : CellModule
{
    private readonly MixtureWeights _weights;
    private readonly int _candidates;
    private readonly int[] _choosable;

    // By source and candidate; null where each edge has its own.
    private readonly Operation?[][] _shared;

    // By edge and candidate; null where the source's is shared.
    private readonly Operation?[][] _own;
    private readonly Tensor?[][] _sharedOutputs;
    private readonly Tensor?[] _activated;

    /// <summary>Builds it.</summary>
    /// <param name="topology">The cell's structure.</param>
    /// <param name="site">Device, precision and the form of batch norm.</param>
    /// <param name="shape">The sizes.</param>
    /// <param name="projection">Whether inputs that fit are projected too.</param>
    /// <param name="weights">The decision's weights: a row for each edge (nodes in order, for each its sources in order), a column for each candidate.</param>
    /// <param name="choosable">The candidate of each token.</param>
    /// <param name="create">Makes a candidate at a place.</param>
    public MixedCell(
        CellTopology topology, Site site, CellShape shape, InputProjection projection, MixtureWeights weights, int[] choosable,
        Func<int, Place, Operation> create)
        : base(nameof(MixedCell), topology, site, [shape], projection)
    {
        (_weights, _candidates, _choosable) = (weights, weights.Columns, choosable);
        int states = topology.Predecessors + topology.Nodes - 1;
        _shared = new Operation?[states][];
        _sharedOutputs = new Tensor?[states][];
        _activated = new Tensor?[states];
        for (int source = 0; source < states; source++)
        {
            _shared[source] = new Operation?[_candidates];
            _sharedOutputs[source] = new Tensor?[_candidates];
        }

        _own = new Operation?[RowOf(topology.Nodes, 0)][];
        for (int node = 0; node < topology.Nodes; node++)
        {
            for (int source = 0; source < topology.Predecessors + node; source++)
            {
                _own[RowOf(node, source)] = CreateEdge(node, source, create);
            }
        }
    }

    /// <summary>The edges of a relaxed cell: every node reads every earlier one.</summary>
    public static int EdgeCount(CellTopology topology) =>
        (topology.Nodes * topology.Predecessors) + (topology.Nodes * (topology.Nodes - 1) / 2);

    /// <inheritdoc/>
    protected override Tensor ComputeNode(int node, Tensor[] states)
    {
        if (node == 0)
        {
            Forget();
        }

        Tensor? sum = null;
        for (int source = 0; source < Topology.Predecessors + node; source++)
        {
            int row = RowOf(node, source);
            Operation?[] own = _own[row];
            for (int k = 0; k < _candidates; k++)
            {
                if ((own[k] ?? _shared[source][k]) is not ZeroOperation)
                {
                    Tensor term = own[k] is { } operation ? Run(operation, source, states) : RunShared(source, k, states);
                    sum = _weights.AddTo(sum, term, row, k);
                }
            }
        }

        Tensor result = sum ?? throw new InvalidOperationException("A relaxed cell needs a candidate other than zero.");
        if (node == Topology.Nodes - 1)
        {
            Forget();
        }

        return result;
    }

    /// <inheritdoc/>
    protected override Operation OperationFor(CellSelection selection, int node, int edge)
    {
        int source = selection.InputOf(edge);
        int candidate = _choosable[selection.OperationOf(edge)];
        return _own[RowOf(node, source)][candidate] ?? _shared[source][candidate]!;
    }

    private Operation?[] CreateEdge(int node, int source, Func<int, Place, Operation> create)
    {
        var own = new Operation?[_candidates];
        for (int k = 0; k < _candidates; k++)
        {
            if (_shared[source][k] is not null)
            {
                continue;
            }

            Operation operation = create(k, PlaceFrom(source));
            if (operation.IsShareable)
            {
                _shared[source][k] = operation;
                register_module($"from{source}_op{k}", operation);
            }
            else
            {
                own[k] = operation;
                register_module($"node{node}_from{source}_op{k}", operation);
            }
        }

        return own;
    }

    private Tensor Run(Operation operation, int source, Tensor[] states) => operation.StartsWithRelu
        ? operation.ForwardActivated(_activated[source] ??= functional.relu(states[source]))
        : operation.call(states[source]);

    private Tensor RunShared(int source, int candidate, Tensor[] states) =>
        _sharedOutputs[source][candidate] ??= _shared[source][candidate]!.call(states[source]);

    // The shared tensors belong to the scope of one forward pass.
    private void Forget()
    {
        Array.Clear(_activated);
        foreach (Tensor?[] outputs in _sharedOutputs)
        {
            Array.Clear(outputs);
        }
    }

    private int RowOf(int node, int source) => (node * Topology.Predecessors) + (node * (node - 1) / 2) + source;
}
