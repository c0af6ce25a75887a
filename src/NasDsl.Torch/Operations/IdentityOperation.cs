using static TorchSharp.torch;

namespace NasDsl.Torch;

/// <summary>Passes its input on; where the shape changes it is its adapter. A kept input comes out as the same tensor object, not as a copy.</summary>
public sealed class IdentityOperation : Operation
{
    private readonly Operation? _adapter;

    /// <summary>Builds it for a place.</summary>
    /// <param name="place">Where it stands.</param>
    /// <param name="adapter">What stands in where the shape changes; by default a factorized reduction in cells and a 1×1 convolution in chains.</param>
    public IdentityOperation(Place place, Adapter adapter = Adapter.Default)
        : base(nameof(IdentityOperation), place)
    {
        LayerShape[] changing = [.. place.Shapes.Where(static shape => !shape.IsKept)];
        if (changing.Length == 0)
        {
            return;
        }

        bool factorizes = adapter == Adapter.FactorizedReduce || (adapter == Adapter.Default && place.Site.IsCell);
        Place own = place.With(changing);
        _adapter = factorizes ? new FactorizedReduce(own) : new PointwiseAdapter(own);
        register_module("adapter", _adapter);
    }

    internal override bool StartsWithRelu => Place.IsFixed && _adapter is { StartsWithRelu: true };

    internal override bool IsShareable => _adapter is null;

    /// <inheritdoc/>
    protected override Tensor Run(Tensor input, LayerShape shape)
    {
        if (shape.IsKept)
        {
            return input;
        }

        _adapter!.Shape = shape;
        return StartsWithRelu ? _adapter.ForwardActivated(input) : _adapter.call(input);
    }

    internal override GraphValue Describe(GraphBuilder graph, GraphValue input)
    {
        if (_adapter is null)
        {
            return input;
        }

        graph.BeginClass("Skip", "What stands in for an identity where the shape changes.");
        return graph.Call(_adapter, input, new SourceSizes(SourceNames.In, SourceNames.Out, SourceNames.Stride));
    }
}
