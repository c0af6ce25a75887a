using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace NasDsl.Torch;

/// <summary>
/// One architecture's layers of a range with skip links (ENAS's macro space, arXiv 1802.03268): with h₀ the input, layer 0 gives h₁ = op₀(h₀) and
/// layer l ≥ 1 gives hₗ₊₁ = BatchNorm(opₗ(hₗ) + Σ hⱼ) over the earlier layers j that it is linked to. All h have one shape.
/// </summary>
public sealed class LinkedLayerSeries : Module<Tensor, Tensor>, IExportable
{
    private readonly Operation[] _layers;
    private readonly SumNorm[] _norms;
    private readonly IReadOnlyList<int>[] _links;

    private LinkedLayerSeries(Operation[] layers, SumNorm[] norms, IReadOnlyList<int>[] links, int channels)
        : base(nameof(LinkedLayerSeries))
    {
        (_layers, _norms, _links, OutChannels) = (layers, norms, links, channels);
        for (int i = 0; i < layers.Length; i++)
        {
            register_module(FormattableString.Invariant($"{i}"), layers[i]);
            if (i > 0)
            {
                register_module(FormattableString.Invariant($"{i}_norm"), norms[i - 1]);
            }
        }
    }

    /// <summary>The operations in order.</summary>
    public IReadOnlyList<Operation> Layers => _layers;

    /// <summary>The batch norms behind the layers but the first, in order.</summary>
    public IReadOnlyList<SumNorm> Norms => _norms;

    /// <summary>The channels that come in and go out.</summary>
    public int OutChannels { get; }

    /// <summary>Builds the layers.</summary>
    /// <typeparam name="T">The candidate set.</typeparam>
    /// <param name="layers">The operations and their links.</param>
    /// <param name="site">Device, precision and the form of batch norm.</param>
    /// <param name="channels">The channels, which all layers keep.</param>
    /// <param name="create">Makes a candidate at a place.</param>
    public static LinkedLayerSeries Create<T>(Layers<T> layers, Site site, int channels, Func<T, Place, Operation> create)
    {
        Place place = site.At(channels, channels);
        var operations = new Operation[layers.Count];
        var norms = new SumNorm[Math.Max(0, layers.Count - 1)];
        var links = new IReadOnlyList<int>[layers.Count];
        for (int i = 0; i < operations.Length; i++)
        {
            operations[i] = create(layers[i], place);
            links[i] = layers.LinksOf(i);
            if (i > 0)
            {
                norms[i - 1] = new SumNorm(place);
            }
        }

        return new LinkedLayerSeries(operations, norms, links, channels);
    }

    /// <inheritdoc/>
    public override Tensor forward(Tensor input) => LinkedChain.Forward(input, _layers, _norms, _links);

    /// <summary>Does nothing: what a module owns is registered by name, not found by reflection over its fields.</summary>
    protected override void RegisterComponents()
    {
    }

    GraphValue IExportable.Describe(GraphBuilder graph, GraphValue input)
    {
        graph.BeginClass(SourceText.ClassName(graph.Scope.Path) + "Layers", "Layers in series, some of which also read earlier ones.");
        input.Name = "h0";
        var read = new GraphValue[_layers.Length];
        GraphValue x = input;
        for (int layer = 0; layer < read.Length; layer++)
        {
            read[layer] = x;
            GraphValue sum = graph.Add([graph.Call(_layers[layer], x), .. _links[layer].Select(link => read[link])]);
            x = layer == 0 ? sum : graph.Call(_norms[layer - 1], sum);
        }

        return x;
    }
}
