using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace NasDsl.Torch;

/// <summary>
/// Multi-head self-attention as a pre-norm sublayer: x + W·MHA(LN(x)). Query, key, value and output are linear layers of their own, so that a narrower width uses the
/// first rows and columns of each; a head has a number of neighbouring channels of every width.
/// </summary>
public sealed class AttentionOperation : SublayerOperation
{
    private readonly SlicedLinear _query;
    private readonly SlicedLinear _key;
    private readonly SlicedLinear _value;
    private readonly SlicedLinear _output;

    /// <summary>Builds it for a place.</summary>
    /// <param name="place">Where it stands.</param>
    /// <param name="heads">How many heads share the channels.</param>
    /// <exception cref="ArgumentException">The heads do not divide some width of the place.</exception>
    public AttentionOperation(Place place, int heads)
        : base(nameof(AttentionOperation), Require(place, heads))
    {
        Heads = heads;
        _query = new SlicedLinear(this, "query", place.Site, place.MaxOut, place.MaxOut);
        _key = new SlicedLinear(this, "key", place.Site, place.MaxOut, place.MaxOut);
        _value = new SlicedLinear(this, "value", place.Site, place.MaxOut, place.MaxOut);
        _output = new SlicedLinear(this, "output", place.Site, place.MaxOut, place.MaxOut);
    }

    /// <summary>How many heads share the channels.</summary>
    public int Heads { get; }

    /// <inheritdoc/>
    protected override Tensor Transform(Tensor normalized, int channels)
    {
        using Tensor query = Split(_query, normalized, channels);
        using Tensor key = Split(_key, normalized, channels);
        using Tensor value = Split(_value, normalized, channels);
        using Tensor attended = functional.scaled_dot_product_attention(query, key, value);
        using Tensor byPosition = attended.transpose(1, 2);
        using Tensor joined = byPosition.reshape(normalized.size(0), normalized.size(1), channels);
        return _output.Apply(joined, channels, channels);
    }

    // Refused before anything is built.
    private static Place Require(Place place, int heads)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(heads, 1);
        foreach (int width in place.OutWidths)
        {
            if (width % heads != 0)
            {
                throw new ArgumentException($"{heads} heads cannot share {width} channels evenly.", nameof(heads));
            }
        }

        return place;
    }

    // Shape (batch, heads, length, channels of a head).
    private Tensor Split(SlicedLinear projection, Tensor input, int channels)
    {
        using Tensor projected = projection.Apply(input, channels, channels);
        using Tensor split = projected.reshape(input.size(0), input.size(1), Heads, channels / Heads);
        return split.transpose(1, 2);
    }

    private protected override void BeginClass(GraphBuilder graph, string prefix)
    {
        graph.BeginClass($"{prefix}Attention", "Multi-head self-attention as a pre-norm sublayer: x + attention(norm(x)).");
        graph.Parameter("heads", Heads);
    }

    private protected override GraphValue DescribeTransform(GraphBuilder graph, GraphValue normalized)
    {
        GraphValue query = graph.SplitHeads(_query.Describe(graph, normalized, SourceNames.Out, SourceNames.Out), Heads, "heads");
        GraphValue key = graph.SplitHeads(_key.Describe(graph, normalized, SourceNames.Out, SourceNames.Out), Heads, "heads");
        GraphValue value = graph.SplitHeads(_value.Describe(graph, normalized, SourceNames.Out, SourceNames.Out), Heads, "heads");
        (query.Name, key.Name, value.Name) = ("q", "k", "v");
        return _output.Describe(graph, graph.JoinHeads(graph.Attend(query, key, value)), SourceNames.Out, SourceNames.Out);
    }
}
