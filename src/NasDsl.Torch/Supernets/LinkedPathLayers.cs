using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace NasDsl.Torch;

/// <summary>
/// A range with skip links in a path supernet: every candidate of every layer, of which the selected ones run, and behind every layer but the first a batch
/// norm that its candidates share, as in ENAS (arXiv 1802.03268). What is computed is that of <see cref="LinkedLayerSeries"/>.
/// </summary>
public sealed class LinkedPathLayers : Module<Tensor, Tensor>
{
    private readonly int _min;
    private readonly int _max;
    private readonly int _candidates;
    private readonly Operation[] _operations;
    private readonly SumNorm[] _norms;
    private readonly List<Operation> _path = [];
    private readonly List<int>[] _links;

    /// <summary>Builds all candidates.</summary>
    /// <param name="place">The place of all layers, whose shapes are kept.</param>
    /// <param name="min">The least number of layers.</param>
    /// <param name="max">The greatest number of layers.</param>
    /// <param name="candidates">How many candidates a layer has.</param>
    /// <param name="create">Makes the candidate of a token at a place.</param>
    public LinkedPathLayers(Place place, int min, int max, int candidates, Func<int, Place, Operation> create)
        : base(nameof(LinkedPathLayers))
    {
        (_min, _max, _candidates) = (min, max, candidates);
        _operations = new Operation[max * candidates];
        _norms = new SumNorm[max - 1];
        _links = new List<int>[max];
        for (int layer = 0; layer < max; layer++)
        {
            _links[layer] = [];
            for (int token = 0; token < candidates; token++)
            {
                Operation operation = create(token, place);
                _operations[(layer * candidates) + token] = operation;
                register_module(FormattableString.Invariant($"{layer}_op{token}"), operation);
            }

            if (layer > 0)
            {
                _norms[layer - 1] = new SumNorm(place);
                register_module(FormattableString.Invariant($"{layer}_norm"), _norms[layer - 1]);
            }
        }
    }

    /// <summary>Selects the layers that run and their links.</summary>
    /// <param name="tokens">The decision's tokens: the depth above the least one where it is a choice, then of each layer l its operation and l links.</param>
    /// <param name="channels">The channels, which all layers keep.</param>
    /// <returns>The channels that go out.</returns>
    public int Select(ReadOnlySpan<int> tokens, int channels)
    {
        _path.Clear();
        int depth = _min == _max ? _max : _min + tokens[0];
        int position = _min == _max ? 0 : 1;
        var shape = new LayerShape(channels, channels, 1);
        for (int layer = 0; layer < depth; layer++)
        {
            Operation operation = _operations[(layer * _candidates) + tokens[position++]];
            operation.Shape = shape;
            _path.Add(operation);
            _links[layer].Clear();
            for (int earlier = 0; earlier < layer; earlier++)
            {
                if (tokens[position++] != 0)
                {
                    _links[layer].Add(earlier);
                }
            }

            if (layer > 0)
            {
                _norms[layer - 1].Shape = shape;
            }
        }

        return channels;
    }

    /// <inheritdoc/>
    public override Tensor forward(Tensor input) => LinkedChain.Forward(input, _path, _norms, _links);

    /// <summary>Copies the weights of the selected layers and of their norms.</summary>
    /// <param name="target">The same layers in the architecture's network.</param>
    public void CopyTo(LinkedLayerSeries target)
    {
        for (int i = 0; i < _path.Count; i++)
        {
            WeightCopy.Copy(_path[i], target.Layers[i]);
            if (i > 0)
            {
                WeightCopy.Copy(_norms[i - 1], target.Norms[i - 1]);
            }
        }
    }

    /// <summary>Does nothing: what a module owns is registered by name, not found by reflection over its fields.</summary>
    protected override void RegisterComponents()
    {
    }
}
