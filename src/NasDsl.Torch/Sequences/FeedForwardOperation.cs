using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace NasDsl.Torch;

/// <summary>
/// Two linear layers at each position and a GELU between them as a pre-norm sublayer: x + W₂·GELU(W₁·LN(x)). A narrower width uses the first hidden units, as
/// many as the ratio gives for it (<see cref="OperationCosts.HiddenSize"/>).
/// </summary>
public sealed class FeedForwardOperation : SublayerOperation
{
    private readonly double _ratio;
    private readonly SlicedLinear _expansion;
    private readonly SlicedLinear _reduction;

    /// <summary>Builds it for a place.</summary>
    /// <param name="place">Where it stands.</param>
    /// <param name="ratio">The hidden size in multiples of the channels.</param>
    public FeedForwardOperation(Place place, double ratio)
        : base(nameof(FeedForwardOperation), place)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(ratio);
        _ratio = ratio;
        int hidden = OperationCosts.HiddenSize(place.MaxOut, ratio);
        _expansion = new SlicedLinear(this, "expand", place.Site, place.MaxOut, hidden);
        _reduction = new SlicedLinear(this, "reduce", place.Site, hidden, place.MaxOut);
    }

    /// <inheritdoc/>
    protected override Tensor Transform(Tensor normalized, int channels)
    {
        int hidden = OperationCosts.HiddenSize(channels, _ratio);
        using Tensor expanded = _expansion.Apply(normalized, channels, hidden);
        using Tensor activated = functional.gelu(expanded);
        return _reduction.Apply(activated, hidden, channels);
    }

    private protected override void BeginClass(GraphBuilder graph, string prefix)
    {
        graph.BeginClass($"{prefix}FeedForward", "Two linear layers at each position as a pre-norm sublayer: x + reduce(GELU(expand(norm(x)))).");
        graph.Parameter("hidden", OperationCosts.HiddenSize(Shape.OutChannels, _ratio));
    }

    private protected override GraphValue DescribeTransform(GraphBuilder graph, GraphValue normalized)
    {
        GraphValue hidden = graph.Gelu(_expansion.Describe(graph, normalized, SourceNames.Out, "hidden"));
        return _reduction.Describe(graph, hidden, "hidden", SourceNames.Out);
    }
}
