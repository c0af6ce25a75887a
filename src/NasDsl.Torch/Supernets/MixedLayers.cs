using TorchSharp;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace NasDsl.Torch;

/// <summary>
/// A range of layers, or a choice, in a mixture: every layer is the weighted sum of its candidates, and where the depth is a decision the outputs after the least to
/// the greatest number of layers are summed with weights of their own. Copies share the weights of the decision, not those of the network.
/// </summary>
public sealed class MixedLayers : Module<Tensor, Tensor>
{
    private readonly int _min;
    private readonly int _max;
    private readonly int _copies;
    private readonly Operation[][] _layers;
    private readonly ChannelSplit? _firstSplit;
    private readonly ChannelSplit? _split;
    private readonly MixtureWeights _operations;
    private readonly MixtureWeights? _depth;

    /// <summary>Builds all candidates.</summary>
    /// <param name="first">The place of the very first layer; the others keep the shape of its output.</param>
    /// <param name="min">The least number of layers.</param>
    /// <param name="copies">How many copies.</param>
    /// <param name="operations">The weights of the operations: a row for each of the greatest number of layers.</param>
    /// <param name="depth">The weights of the depths, one row; null where the depth is fixed.</param>
    /// <param name="create">Makes a candidate at a place.</param>
    public MixedLayers(
        Place first, int min, int copies, MixtureWeights operations, MixtureWeights? depth, Func<int, Place, Operation> create)
        : base(nameof(MixedLayers))
    {
        (_min, _max, _copies, _operations, _depth) = (min, operations.Rows, copies, operations, depth);
        _layers = new Operation[copies * _max][];
        Place behind = first.Behind();
        _firstSplit = ChannelSplit.Of(first, operations.Columns, create);
        _split = ChannelSplit.Of(behind, operations.Columns, create);
        for (int layer = 0; layer < _layers.Length; layer++)
        {
            Place place = layer == 0 ? _firstSplit?.Mixed ?? first : _split?.Mixed ?? behind;
            _layers[layer] = new Operation[operations.Columns];
            for (int k = 0; k < operations.Columns; k++)
            {
                _layers[layer][k] = create(k, place);
                register_module(FormattableString.Invariant($"{layer}_op{k}"), _layers[layer][k]);
            }
        }
    }

    /// <inheritdoc/>
    public override Tensor forward(Tensor input)
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor x = input;
        for (int copy = 0; copy < _copies; copy++)
        {
            x = ForwardCopy(x, copy);
        }

        return scope.MoveToOuter(x);
    }

    /// <summary>Copies the weights of an architecture's layers.</summary>
    /// <param name="target">The same layers in the architecture's network.</param>
    /// <param name="tokens">The decision's tokens.</param>
    public void CopyTo(LayerSeries target, ReadOnlySpan<int> tokens)
    {
        int depth = _depth is null ? _max : _min + tokens[0];
        ReadOnlySpan<int> layers = tokens[^_max..];
        for (int i = 0; i < target.Layers.Count; i++)
        {
            int layer = i % depth;
            WeightCopy.Copy(_layers[((i / depth) * _max) + layer][layers[layer]], target.Layers[i]);
        }
    }

    private Tensor ForwardCopy(Tensor input, int copy)
    {
        Tensor x = input;
        Tensor? mixed = null;
        int depth = _depth is null ? _max : DeepestOf(_depth);
        for (int layer = 0; ; layer++)
        {
            if (_depth is not null && layer >= _min && _depth.IsComputed(0, layer - _min))
            {
                mixed = _depth.AddTo(mixed, x, 0, layer - _min);
            }

            if (layer == depth)
            {
                return _depth is null ? x : _depth.AddScalars(mixed!, 0);
            }

            x = ForwardLayer(x, copy, layer);
        }
    }

    private Tensor ForwardLayer(Tensor input, int copy, int layer)
    {
        int index = (copy * _max) + layer;
        ChannelSplit? split = index == 0 ? _firstSplit : _split;
        Tensor taken = split?.Take(input) ?? input;
        Tensor? sum = null;
        for (int k = 0; k < _operations.Columns; k++)
        {
            if (_operations.IsComputed(layer, k))
            {
                sum = _operations.AddTo(sum, Run(_layers[index][k], taken, _operations.IsDetached(layer, k)), layer, k);
            }
        }

        sum = _operations.AddScalars(sum!, layer);
        return split?.Join(sum, split.Bypass(input)) ?? sum;
    }

    // Layers behind the deepest output that takes part are not computed.
    private int DeepestOf(MixtureWeights depths)
    {
        int deepest = depths.Columns - 1;
        while (!depths.IsComputed(0, deepest))
        {
            deepest--;
        }

        return _min + deepest;
    }

    private static Tensor Run(Operation operation, Tensor input, bool isDetached)
    {
        if (!isDetached)
        {
            return operation.call(input);
        }

        using var withoutGraph = no_grad();
        return operation.call(input);
    }

    /// <summary>Does nothing: what a module owns is registered by name, not found by reflection over its fields.</summary>
    protected override void RegisterComponents()
    {
    }
}
