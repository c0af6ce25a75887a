using NasDsl.Spaces;
using TorchSharp;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace NasDsl.Torch.Tests;

/// <summary>What an architecture tells of its operations is what its network is made of: which, in which order, and what each is given when it runs.</summary>
public sealed class OperationPlaceTests
{
    private const int Architectures = 12;

    [Test]
    public void NasBenchMacro() => Check<MacroSpace>();

    [Test]
    public void NasBench201() => Check<Bench201Space>();

    [Test]
    public void Chains() => Check<FixedChainSpace>();

    [Test]
    public void DerivedChains() => Check<WidenedSpace>();

    [Test]
    public void ElasticChains() => Check<ElasticSpace>();

    [Test]
    public void Conditions() => Check<ConditionalSpace>();

    [Test]
    public void Blocks() => Check<BlockSpace>();

    [Test]
    public void FixedBlocks() => Check<FixedBlockSpace>();

    [Test]
    public void Vectors() => Check<VectorSpace>();

    [Test]
    public void ElasticVectors() => Check<ElasticVectorSpace>();

    [Test]
    public void SkipLinks() => Check<LinkedSpace>();

    [Test]
    public void SkipLinksOnVectors() => Check<LinkedVectorSpace>();

    [Test]
    public void RepeatedInputs() => Check<RepeatInputsSpace>();

    [Test]
    public void ElasticStacks() => Check<ElasticStackSpace>();

    [Test]
    public void Signals() => Check<SignalSpace>();

    [Test]
    public void ElasticSequences() => Check<ElasticSequenceSpace>();

    [Test]
    public void Transformers() => Check<TransformerSpace>();

    [Test]
    public void Everything() => Check<FashionSpace>();

    [Test]
    public void ReducingStacks() => Check<CellSpace>();

    private static void Check<S>()
        where S : class, INetworkSpace<S>, INetworkOperations
    {
        using var withoutGraph = no_grad();
        using DisposeScope scope = NewDisposeScope();
        Tensor input = Agreement.Inputs(S.InputShape, batch: 2, seed: 1);
        var random = new RandomSource(2);
        for (int i = 0; i < Architectures; i++)
        {
            S architecture = S.Sample(random);
            using Module<Tensor, Tensor> network = architecture.Build();
            IReadOnlyList<(OperationPlace Place, Operation Operation)> pairs = NetworkOperations.Of(architecture, network);
            int[] runs = new int[pairs.Count];
            for (int number = 0; number < pairs.Count; number++)
            {
                (OperationPlace place, Operation operation) = pairs[number];
                int own = number;
                operation.register_forward_hook((_, given, output) =>
                {
                    runs[own]++;
                    Assert.That(given.shape, Is.EqualTo(Shape(place.Input, operation.Place.Site)), $"{place} of {architecture}");
                    Assert.That(output.shape[operation.Place.Site.IsVector || operation.Place.Site.IsSequence || output.dim() == 2 ? ^1 : 1], Is.EqualTo(place.OutChannels));
                    return output;
                });
            }

            network.eval();
            network.call(input);
            for (int number = 0; number < pairs.Count; number++)
            {
                // A zero runs only where a node has nothing else.
                int least = pairs[number].Operation is ZeroOperation ? 0 : 1;
                Assert.That(runs[number], Is.InRange(least, 1), $"{pairs[number].Place} of {architecture}");
            }

            // Every parameter is some operation's, so that nothing that costs time is forgotten.
            Assert.That(pairs.Sum(pair => ParametersOf(pair.Operation)), Is.EqualTo(architecture.Cost().Parameters));
        }
    }

    private static long[] Shape(FeatureShape shape, Site site) => site.IsVector ? [2, shape.Channels]
        : site.IsSequence ? [2, shape.Height, shape.Channels]
        : [2, shape.Channels, shape.Height, shape.Width];

    private static long ParametersOf(Operation operation) => operation.parameters().Sum(static parameter => parameter.numel());
}
