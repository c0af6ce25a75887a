using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace NasDsl.Torch;

/// <summary>A range of layers, or a choice (a range of one), in a path supernet: every candidate of every layer of every copy, of which the selected ones run.</summary>
public sealed class PathLayers : Module<Tensor, Tensor>
{
    private readonly int _min;
    private readonly int _max;
    private readonly int _candidates;
    private readonly Operation[] _operations;
    private readonly List<Operation> _path = [];

    /// <summary>Builds all candidates.</summary>
    /// <param name="first">The place of the very first layer; the others keep the shape of its output.</param>
    /// <param name="min">The least number of layers.</param>
    /// <param name="max">The greatest number of layers.</param>
    /// <param name="maxCopies">The most copies.</param>
    /// <param name="candidates">How many candidates a layer has.</param>
    /// <param name="create">Makes the candidate of a token at a place.</param>
    public PathLayers(Place first, int min, int max, int maxCopies, int candidates, Func<int, Place, Operation> create)
        : base(nameof(PathLayers))
    {
        (_min, _max, _candidates) = (min, max, candidates);
        _operations = new Operation[maxCopies * max * candidates];
        Place behind = first.Behind();
        for (int layer = 0; layer < maxCopies * max; layer++)
        {
            for (int token = 0; token < candidates; token++)
            {
                Operation operation = create(token, layer == 0 ? first : behind);
                _operations[(layer * candidates) + token] = operation;
                register_module(FormattableString.Invariant($"{layer}_op{token}"), operation);
            }
        }
    }

    /// <summary>Selects the layers that run.</summary>
    /// <param name="tokens">The decision's tokens: the depth above the least one where it is a choice, then an operation for each layer.</param>
    /// <param name="first">The shape of the very first layer.</param>
    /// <param name="copies">How many copies run.</param>
    /// <returns>The channels that go out.</returns>
    public int Select(ReadOnlySpan<int> tokens, LayerShape first, int copies = 1)
    {
        _path.Clear();
        int depth = _min == _max ? _max : _min + tokens[0];
        ReadOnlySpan<int> layers = tokens[^_max..];
        LayerShape shape = first;
        for (int copy = 0; copy < copies; copy++)
        {
            for (int layer = 0; layer < depth; layer++)
            {
                Operation operation = _operations[(((copy * _max) + layer) * _candidates) + layers[layer]];
                operation.Shape = shape;
                _path.Add(operation);
                shape = new LayerShape(shape.OutChannels, shape.OutChannels, 1);
            }
        }

        return _path.Count == 0 ? first.InChannels : first.OutChannels;
    }

    /// <inheritdoc/>
    public override Tensor forward(Tensor input) => Chain.Forward(_path, input);

    /// <summary>Copies the weights of the selected layers.</summary>
    /// <param name="target">The same layers in the architecture's network.</param>
    public void CopyTo(LayerSeries target)
    {
        for (int i = 0; i < _path.Count; i++)
        {
            WeightCopy.Copy(_path[i], target.Layers[i]);
        }
    }

    /// <summary>Does nothing: what a module owns is registered by name, not found by reflection over its fields.</summary>
    protected override void RegisterComponents()
    {
    }
}
