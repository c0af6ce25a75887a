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
        for (int layer = 0; layer < _layers.Length; layer++)
        {
            _layers[layer] = new Operation[operations.Columns];
            for (int k = 0; k < operations.Columns; k++)
            {
                _layers[layer][k] = create(k, layer == 0 ? first : behind);
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
        Tensor? mixed = _depth is not null && _min == 0 ? _depth.AddTo(null, x, 0, 0) : null;
        for (int layer = 0; layer < _max; layer++)
        {
            Operation[] candidates = _layers[(copy * _max) + layer];
            Tensor? sum = null;
            for (int k = 0; k < candidates.Length; k++)
            {
                sum = _operations.AddTo(sum, candidates[k].call(x), layer, k);
            }

            x = sum!;
            if (_depth is not null && layer + 1 >= _min)
            {
                mixed = _depth.AddTo(mixed, x, 0, layer + 1 - _min);
            }
        }

        return mixed ?? x;
    }

    /// <summary>Does nothing: what a module owns is registered by name, not found by reflection over its fields.</summary>
    protected override void RegisterComponents()
    {
    }
}
