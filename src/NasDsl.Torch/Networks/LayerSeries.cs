using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace NasDsl.Torch;

/// <summary>One architecture's layers of a range, or its choice, in series; with several copies, one behind the other.</summary>
public sealed class LayerSeries : Module<Tensor, Tensor>, IExportable
{
    private readonly Operation[] _layers;

    private LayerSeries(Operation[] layers, int outChannels)
        : base(nameof(LayerSeries))
    {
        (_layers, OutChannels) = (layers, outChannels);
        for (int i = 0; i < layers.Length; i++)
        {
            register_module(FormattableString.Invariant($"{i}"), layers[i]);
        }
    }

    /// <summary>The layers in order, all copies.</summary>
    public IReadOnlyList<Operation> Layers => _layers;

    /// <summary>The channels that go out; those that come in where there is no layer.</summary>
    public int OutChannels { get; }

    /// <summary>Builds the layers.</summary>
    /// <typeparam name="T">The candidate set.</typeparam>
    /// <param name="operations">The operations of one copy, in order.</param>
    /// <param name="site">Device, precision and the form of batch norm.</param>
    /// <param name="first">The shape of the very first layer; the others keep its output's shape.</param>
    /// <param name="copies">How many copies.</param>
    /// <param name="create">Makes a candidate at a place.</param>
    public static LayerSeries Create<T>(
        IReadOnlyList<T> operations, Site site, LayerShape first, int copies, Func<T, Place, Operation> create)
    {
        var layers = new Operation[operations.Count * copies];
        Place place = site.At([first]);
        for (int i = 0; i < layers.Length; i++)
        {
            layers[i] = create(operations[i % operations.Count], place);
            place = i == 0 ? place.Behind() : place;
        }

        return new LayerSeries(layers, layers.Length == 0 ? first.InChannels : first.OutChannels);
    }

    /// <inheritdoc/>
    public override Tensor forward(Tensor input) => Chain.Forward(_layers, input);

    /// <summary>Does nothing: what a module owns is registered by name, not found by reflection over its fields.</summary>
    protected override void RegisterComponents()
    {
    }

    GraphValue IExportable.Describe(GraphBuilder graph, GraphValue input)
    {
        GraphValue x = input;
        foreach ((string name, Module layer) in named_children())
        {
            x = graph.ApplyInSeries(name, (Operation)layer, x);
        }

        return x;
    }
}
