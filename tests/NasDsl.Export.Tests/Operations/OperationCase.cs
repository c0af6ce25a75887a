using NasDsl.Spaces;
using NasDsl.Torch;

namespace NasDsl.Export.Tests;

/// <summary>An operation at all the shapes that a kind of network has places for.</summary>
internal sealed record OperationCase(string Name, Site Site, int[] Sides, LayerShape[] Shapes, Func<Place, Operation> Create)
{
    private static readonly BuildOptions _options = new();
    private static readonly Site _chain = new(_options);
    private static readonly Site _cell = new(_options, IsCell: true);
    private static readonly Site _sequence = new(_options) { IsSequence = true };
    private static readonly Site _vector = new(_options, IsVector: true);
    private static readonly LayerShape[] _any = [new(6, 6, 1), new(6, 8, 1), new(6, 6, 2), new(6, 9, 2), new(6, 8, 3)];
    private static readonly LayerShape[] _kept = [new(6, 6, 1), new(6, 6, 2)];

    public static IEnumerable<OperationCase> All =>
    [
        .. OnImages("Conv 1", static place => new ConvOperation(place, 1)),
        .. OnImages("Conv 3", static place => new ConvOperation(place, 3)),
        .. OnImages("SepConv 3", static place => new SepConvOperation(place, 3)),
        .. OnImages("SepConv 5", static place => new SepConvOperation(place, 5)),
        .. OnImages("DilConv 3", static place => new DilConvOperation(place, 3)),
        .. OnImages("DilConv 5", static place => new DilConvOperation(place, 5)),
        .. OnImages("MBConv 3, 1", static place => new MBConvOperation(place, 3, 1)),
        .. OnImages("MBConv 5, 3", static place => new MBConvOperation(place, 5, 3)),
        .. OnImages("MaxPool 3", static place => new MaxPoolOperation(place, 3)),
        .. OnImages("MaxPool 5", static place => new MaxPoolOperation(place, 5)),
        .. OnImages("AvgPool 3", static place => new AvgPoolOperation(place, 3)),
        .. OnImages("AvgPool 5", static place => new AvgPoolOperation(place, 5)),
        .. OnImages("Identity", static place => new IdentityOperation(place)),
        .. OnImages("Identity, 1×1", static place => new IdentityOperation(place, Adapter.Conv1x1)),
        .. OnImages("Identity, factorized", static place => new IdentityOperation(place, Adapter.FactorizedReduce)),
        .. OnImages("GhostConv", static place => new UserOperation(place, static (inChannels, outChannels, stride) => new GhostConv(inChannels, outChannels, stride, ratio: 2))),
        .. OnImages("ScaledConv", static place => new UserOperation(place, static (inChannels, outChannels, stride) => new ScaledConv(inChannels, outChannels, 0.5, stride))),
        new("LayerNorm<T>", _chain, [11, 8], [new(6, 6, 1)], static place => new UserOperation(place, static (inChannels, _, _) => new LayerNorm<int>(inChannels))),
        new("Zero in a cell", _cell, [11, 8], _kept, static place => new ZeroOperation(place)),
        new("Residual reduction", _cell, [11, 8], [new(6, 12, 2)], static place => new ResidualReduction(place)),
        new("Stem", _chain, [11, 8], _any, static place => new Stem(place, kernel: 5, activation: true)),
        new("Stem without ReLU", _chain, [11, 8], _any, static place => new Stem(place, kernel: 3, activation: false)),
        new("Head", _chain, [11, 8], [new(6, 6, 1)], static place => new NormHead(place)),
        OnSequences("Conv1d 1", static place => new ConvOperation(place, 1)),
        OnSequences("Conv1d 5", static place => new ConvOperation(place, 5)),
        OnSequences("Linear", static place => new LinearOperation(place)),
        OnSequences("MaxPool 3", static place => new MaxPoolOperation(place, 3)),
        OnSequences("AvgPool 3", static place => new AvgPoolOperation(place, 3)),
        OnSequences("Identity", static place => new IdentityOperation(place)),
        OnSequences("Identity, factorized", static place => new IdentityOperation(place, Adapter.FactorizedReduce)),
        OnSequences("ThinnedLinear", static place => new UserOperation(place, static (inChannels, outChannels, stride) => new ThinnedLinear(inChannels, outChannels, stride))),
        OnSequences("FeedForward", static place => new FeedForwardOperation(place, 3.5)),
        OnSequences("Attention", static place => new AttentionOperation(place, place.MaxOut % 2 == 0 ? 2 : 3)),
        OnSequences("Stem", static place => new Stem(place, kernel: 3, activation: true)),
        OnSequences("Embedding", static place => new SequenceEmbedding(place, kernel: 1, positions: (13 + place.Shapes[0].Stride - 1) / place.Shapes[0].Stride)),
        OnSequences("Embedding of 3 positions", static place => new SequenceEmbedding(place, kernel: 3, positions: 0)),
        new("Linear on vectors", _vector, [], [new(6, 6, 1), new(6, 9, 1)], static place => new LinearOperation(place)),
        new("Identity on vectors", _vector, [], [new(6, 6, 1), new(6, 9, 1)], static place => new IdentityOperation(place)),
        new("GatedLinear", _vector, [], [new(6, 9, 1)], static place => new UserOperation(place, static (inChannels, outChannels, _) => new GatedLinear(inChannels, outChannels))),
    ];

    /// <summary>The shape of one example.</summary>
    public int[] InputShape => Site.IsSequence ? [.. Sides, 6] : [6, .. Sides];

    /// <summary>A shape of stride 1 and one of stride 2, where there are more: what is compiled takes its time.</summary>
    public LayerShape[] FewShapes => Shapes.Length > 2 ? [Shapes[1], Shapes[3]] : Shapes;

    /// <summary>The operation at a shape, with the classifier behind it.</summary>
    public OperationSeries Build(LayerShape shape)
    {
        Operation operation = Create(Site.At(shape));
        return new OperationSeries(operation, new Classifier(new Place(Site with { IsCell = false }, [new(shape.OutChannels, 5, 1)])));
    }

    public override string ToString() => Name;

    private static OperationCase[] OnImages(string name, Func<Place, Operation> create) =>
        [new(name + " in a chain", _chain, [11, 8], _any, create), new(name + " in a cell", _cell, [11, 8], _kept, create)];

    private static OperationCase OnSequences(string name, Func<Place, Operation> create) => new(name + " on sequences", _sequence, [13], _any, create);
}
