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

    // Where only a part of the channels is mixed: what passes by, and by source both parts.
    private readonly ChannelSplit? _outerSplit;
    private readonly ChannelSplit? _innerSplit;
    private readonly Tensor?[] _taken;
    private readonly Tensor?[] _bypasses;

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
        (_outerSplit, _innerSplit) = (ChannelSplit.Of(Outer, _candidates, create), ChannelSplit.Of(Inner, _candidates, create));
        weights.Describe(topology, choosable);
        int states = topology.Predecessors + topology.Nodes - 1;
        _shared = new Operation?[states][];
        _sharedOutputs = new Tensor?[states][];
        _activated = new Tensor?[states];
        _taken = new Tensor?[states];
        _bypasses = new Tensor?[states];
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
    public static int EdgeCount(CellTopology topology) => topology.FirstRowOf(topology.Nodes);

    /// <inheritdoc/>
    protected override Tensor ComputeNode(int node, Tensor[] states)
    {
        if (node == 0)
        {
            Forget();
        }

        Tensor result = Mix(node, states);
        if (_innerSplit is not null)
        {
            result = _innerSplit.Join(result, Bypass(node, states));
        }

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

    private Tensor Mix(int node, Tensor[] states)
    {
        Tensor? sum = null;
        for (int source = 0; source < Topology.Predecessors + node; source++)
        {
            int row = RowOf(node, source);
            Operation?[] own = _own[row];
            for (int k = 0; k < _candidates; k++)
            {
                if (k != _weights.Zero && _weights.IsComputed(row, k))
                {
                    Tensor term = own[k] is { } operation ? Run(operation, row, k, source, states) : RunShared(source, k, states);
                    sum = _weights.AddTo(sum, term, row, k);
                }
            }
        }

        // Where nothing but zero takes part in any edge, the node is zero.
        sum ??= ZeroOperation.Like(Taken(0, states), SplitFrom(0)?.Mixed.Shapes[0] ?? PlaceFrom(0).Shapes[0]);
        for (int source = 0; source < Topology.Predecessors + node; source++)
        {
            sum = _weights.AddScalars(sum, RowOf(node, source));
        }

        return sum;
    }

    private Tensor Bypass(int node, Tensor[] states)
    {
        Tensor? sum = null;
        for (int source = 0; source < Topology.Predecessors + node; source++)
        {
            if (_weights.HasEdge(RowOf(node, source)))
            {
                sum = _weights.AddEdge(sum, _bypasses[source] ??= SplitFrom(source)!.Bypass(states[source]), RowOf(node, source));
            }
        }

        if (sum is not null)
        {
            return sum;
        }

        // Where a trial leaves out the only edge, the node is zero.
        using Tensor nothing = SplitFrom(0)!.Bypass(states[0]);
        return zeros_like(nothing);
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

            Operation operation = create(k, SplitFrom(source)?.Mixed ?? PlaceFrom(source));
            if (operation is ZeroOperation)
            {
                _weights.Zero = k;
            }

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

    private Tensor Run(Operation operation, int row, int candidate, int source, Tensor[] states)
    {
        Tensor input = operation.StartsWithRelu
            ? _activated[source] ??= functional.relu(Taken(source, states))
            : Taken(source, states);
        using IDisposable? withoutGraph = _weights.IsDetached(row, candidate) ? no_grad() : null;
        return operation.StartsWithRelu ? operation.ForwardActivated(input) : operation.call(input);
    }

    private Tensor RunShared(int source, int candidate, Tensor[] states) =>
        _sharedOutputs[source][candidate] ??= _shared[source][candidate]!.call(Taken(source, states));

    private Tensor Taken(int source, Tensor[] states) =>
        _innerSplit is null ? states[source] : _taken[source] ??= _innerSplit.Take(states[source]);

    private ChannelSplit? SplitFrom(int source) => source < Topology.Predecessors ? _outerSplit : _innerSplit;

    // The shared tensors belong to the scope of one forward pass.
    private void Forget()
    {
        Array.Clear(_activated);
        Array.Clear(_taken);
        Array.Clear(_bypasses);
        foreach (Tensor?[] outputs in _sharedOutputs)
        {
            Array.Clear(outputs);
        }
    }

    private int RowOf(int node, int source) => Topology.FirstRowOf(node) + source;
}
