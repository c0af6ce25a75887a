using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace NasDsl.Torch;

/// <summary>
/// A pool. In cells a batch norm without scale and shift follows, in networks and mixtures alike; where the channels change, a 1×1 convolution (on
/// sequences a linear layer at each position) and batch norm follow.
/// </summary>
public abstract class PoolOperation : Operation
{
    private readonly WidthNorm? _norm;
    private readonly SlicedConvolution? _projection;
    private readonly WidthNorm? _projectionNorm;

    /// <summary>Builds what follows the pool at the place.</summary>
    /// <param name="name">The module's name.</param>
    /// <param name="place">Where it stands.</param>
    /// <param name="kernel">The square kernel's side, on sequences its length; odd.</param>
    protected PoolOperation(string name, Place place, int kernel)
        : base(name, place)
    {
        Kernel = kernel;
        Site site = place.Site;
        if (site.IsCell)
        {
            _norm = new WidthNorm(this, "bn", site, place.InWidths, affine: false);
        }

        if (place.Shapes.Any(static shape => shape.InChannels != shape.OutChannels))
        {
            _projection = SlicedConvolution.Pointwise(this, "project", site, place.MaxIn, place.MaxOut);
            _projectionNorm = new WidthNorm(this, "project_bn", site, place.OutWidths, site.Affine);
        }
    }

    /// <summary>The square kernel's side, on sequences its length.</summary>
    protected int Kernel { get; }

    /// <summary>Whether windows give their maximum, else their average; null for a pool that cannot be exported, as one declared elsewhere.</summary>
    private protected virtual bool? IsMax => null;

    internal override bool IsShareable => _projection is null;

    /// <summary>The pool itself, on images.</summary>
    protected abstract Tensor Pool(Tensor input, int stride);

    /// <summary>The pool itself, over the last dimension of (batch, channels, length).</summary>
    protected abstract Tensor PoolLength(Tensor input, int stride);

    /// <inheritdoc/>
    protected override Tensor Run(Tensor input, LayerShape shape)
    {
        Tensor pooled = Place.Site.IsSequence ? PoolPositions(input, shape.Stride) : Pool(input, shape.Stride);
        if (_norm is not null)
        {
            using Tensor raw = pooled;
            pooled = _norm.Apply(raw, shape.InChannels);
        }

        if (shape.InChannels == shape.OutChannels)
        {
            return pooled;
        }

        using Tensor narrow = pooled;
        using Tensor projected = _projection!.Apply(narrow, shape.InChannels, shape.OutChannels);
        return _projectionNorm!.Apply(projected, shape.OutChannels);
    }

    private Tensor PoolPositions(Tensor input, int stride)
    {
        using Tensor channelsFirst = input.transpose(1, 2);
        using Tensor pooled = PoolLength(channelsFirst, stride);
        return pooled.transpose(1, 2);
    }

    internal override GraphValue Describe(GraphBuilder graph, GraphValue input)
    {
        if (IsMax is not { } isMax)
        {
            return base.Describe(graph, input);
        }

        bool projects = _projection is not null;
        graph.BeginClass(
            (isMax ? "MaxPool" : "AvgPool") + (_norm is null ? "" : "Bn") + (projects ? "Conv" : ""),
            $"{(isMax ? "Max" : "Average")} pooling{(_norm is null ? "" : ", batch norm without scale and shift")}{(projects ? ", a 1×1 convolution, batch norm" : "")}.");
        graph.Parameter(SourceNames.Kernel, Kernel);
        PoolWindow window = new(isMax, Kernel, Shape.Stride, Kernel / 2, RoundsUp: false);
        GraphValue x = Place.Site.IsSequence ? graph.Transpose(input, 1, 2) : input;
        x = graph.Pool(window, x, SourceNames.Kernel, SourceNames.Stride, $"{SourceNames.Kernel} / 2");
        x = Place.Site.IsSequence ? graph.Transpose(x, 1, 2) : x;
        x = _norm?.Describe(graph, x, SourceNames.In) ?? x;
        return projects ? _projectionNorm!.Describe(graph, _projection!.Describe(graph, x, SourceNames.In, SourceNames.Out), SourceNames.Out) : x;
    }
}
