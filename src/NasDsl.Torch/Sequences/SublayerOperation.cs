using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace NasDsl.Torch;

/// <summary>
/// A sublayer of a pre-norm Transformer on sequences of (batch, length, channels): x + f(LN(x)). Where the place has a stride, averages of neighbouring positions come
/// first; where it changes the channels, a linear layer with bias at each position follows them. The sublayer works at the output's shape.
/// </summary>
public abstract class SublayerOperation : Operation
{
    private readonly SlicedLinear? _adapter;
    private readonly SlicedLayerNorm _norm;

    /// <summary>Builds what comes before the sublayer's own part.</summary>
    /// <param name="name">The module's name.</param>
    /// <param name="place">Where it stands.</param>
    protected SublayerOperation(string name, Place place)
        : base(name, place)
    {
        if (place.Shapes.Any(static shape => shape.InChannels != shape.OutChannels))
        {
            _adapter = new SlicedLinear(this, "adapter", place.Site, place.MaxIn, place.MaxOut);
        }

        _norm = new SlicedLayerNorm(this, "norm", place.Site, place.MaxOut);
    }

    /// <summary>The sublayer's own part.</summary>
    /// <param name="normalized">What has passed the layer norm, shape (batch, length, channels).</param>
    /// <param name="channels">The channels.</param>
    protected abstract Tensor Transform(Tensor normalized, int channels);

    /// <inheritdoc/>
    protected override Tensor Run(Tensor input, LayerShape shape)
    {
        if (shape.Stride == 1)
        {
            return Project(input, shape);
        }

        using Tensor shortened = Shorten(input, shape.Stride);
        return Project(shortened, shape);
    }

    // Averages of as many positions as the stride; the last one of those that are left.
    private static Tensor Shorten(Tensor input, int stride)
    {
        using Tensor channelsFirst = input.transpose(1, 2);
        using Tensor averages = functional.avg_pool1d(channelsFirst, stride, stride, padding: 0, ceil_mode: true, count_include_pad: false);
        return averages.transpose(1, 2);
    }

    private Tensor Project(Tensor input, LayerShape shape)
    {
        if (shape.InChannels == shape.OutChannels)
        {
            return AddResidual(input, shape.OutChannels);
        }

        using Tensor projected = _adapter!.Apply(input, shape.InChannels, shape.OutChannels);
        return AddResidual(projected, shape.OutChannels);
    }

    private Tensor AddResidual(Tensor x, int channels)
    {
        using Tensor normalized = _norm.Apply(x, channels);
        using Tensor residual = Transform(normalized, channels);
        return TensorSum.Of(x, residual);
    }

    internal override GraphValue Describe(GraphBuilder graph, GraphValue input)
    {
        BeginClass(graph, (Shape.Stride > 1 ? "Pooled" : "") + (_adapter is null ? "" : "Projected"));
        GraphValue x = input;
        if (Shape.Stride > 1)
        {
            PoolWindow window = new(IsMax: false, Shape.Stride, Shape.Stride, Padding: 0, RoundsUp: true);
            x = graph.Pool(window, graph.Transpose(x, 1, 2), SourceNames.Stride, SourceNames.Stride, "0");
            x = graph.Transpose(x, 1, 2);
        }

        x = _adapter?.Describe(graph, x, SourceNames.In, SourceNames.Out) ?? x;
        return graph.Add(x, DescribeTransform(graph, _norm.Describe(graph, x, SourceNames.Out)));
    }

    /// <summary>Says what the class is called in C#, behind a word for what comes before the sublayer, and what it does.</summary>
    private protected virtual void BeginClass(GraphBuilder graph, string prefix) => graph.BeginClass(prefix + GetName(), "A pre-norm sublayer.");

    /// <summary>Says what the sublayer's own part computes.</summary>
    private protected virtual GraphValue DescribeTransform(GraphBuilder graph, GraphValue normalized) => base.Describe(graph, normalized);
}
