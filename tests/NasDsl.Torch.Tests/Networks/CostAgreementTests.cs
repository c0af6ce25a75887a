using NasDsl.Spaces;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace NasDsl.Torch.Tests;

/// <summary><c>Cost</c> is what a walk over the built network counts.</summary>
public sealed class CostAgreementTests
{
    private const int Architectures = 100;

    [Test]
    public void NasBenchMacro() => Check<MacroSpace>();

    [Test]
    public void NasBench201() => Check<Bench201Space>();

    [Test]
    public void Darts() => Check<DartsSpace>();

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
    public void EnasMacro() => Check<EnasMacroSpace>();

    [Test]
    public void SkipLinks() => Check<LinkedSpace>();

    [Test]
    public void SkipLinksOnVectors() => Check<LinkedVectorSpace>();

    [Test]
    public void SkipLinksOnSequences() => Check<LinkedSequenceSpace>();

    [Test]
    public void SkipLinksOnSignals() => Check<LinkedSignalSpace>();

    [Test]
    public void RepeatedInputs() => Check<RepeatInputsSpace>();

    [Test]
    public void ElasticStacks() => Check<ElasticStackSpace>();

    [Test]
    public void StacksBesideSettings() => Check<SettledStackSpace>();

    [Test]
    public void SettingsInBlocks() => Check<SettledStageSpace>();

    [Test]
    public void Signals() => Check<SignalSpace>();

    [Test]
    public void FixedSequences() => Check<FixedSequenceSpace>();

    [Test]
    public void ElasticSequences() => Check<ElasticSequenceSpace>();

    [Test]
    public void Transformers() => Check<TransformerSpace>();

    [Test]
    public void AutoFormer() => Check<AutoFormerSpace>();

    [Test]
    public void SharedSizes() => Check<SharedSizesSpace>();

    [Test]
    public void SteppedSizes() => Check<SteppedSizesSpace>();

    [Test]
    public void Branches() => Check<BranchingSpace>();

    [Test]
    public void VectorBlocks() => Check<VectorBlocksSpace>();

    private static void Check<S>()
        where S : class, INetworkSpace<S>
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor input = Agreement.Inputs(S.InputShape, batch: 1, seed: 1);
        var random = new RandomSource(2);
        for (int i = 0; i < Architectures; i++)
        {
            S architecture = S.Sample(random);
            using Module<Tensor, Tensor> network = architecture.Build();
            Assert.That(Walk(network, input), Is.EqualTo(architecture.Cost()), architecture.ToString());
        }
    }

    private static NetworkCost Walk(Module<Tensor, Tensor> network, Tensor input)
    {
        using var withoutGraph = no_grad();
        using DisposeScope scope = NewDisposeScope();
        long multiplyAdds = 0;
        foreach (Module module in network.modules().Distinct())
        {
            if (module is Conv2d convolution)
            {
                convolution.register_forward_hook((_, _, output) =>
                {
                    multiplyAdds += output.size(2) * output.size(3) * convolution.weight!.numel();
                    return output;
                });
            }
            else if (module is Linear linear)
            {
                linear.register_forward_hook((_, _, output) =>
                {
                    // Once for each position of a sequence.
                    multiplyAdds += linear.weight!.numel() * (output.numel() / linear.out_features);
                    return output;
                });
            }
            else if (module is Conv1d overLength)
            {
                overLength.register_forward_hook((_, _, output) =>
                {
                    multiplyAdds += output.size(2) * overLength.weight!.numel();
                    return output;
                });
            }
            else if (module is SequenceEmbedding embedding && embedding.named_children().FirstOrDefault(static child => child.name == "conv").module is Conv1d filters)
            {
                // It applies its filters without calling their module.
                embedding.register_forward_hook((_, _, output) =>
                {
                    multiplyAdds += output.size(1) * filters.weight!.numel();
                    return output;
                });
            }
            else if (module is AttentionOperation attention)
            {
                // Queries times keys, and weights times values: each L × L × C.
                attention.register_forward_hook((_, _, output) =>
                {
                    multiplyAdds += 2 * output.size(1) * output.size(1) * output.size(2);
                    return output;
                });
            }
        }

        network.eval();
        network.call(input);
        return new NetworkCost(network.parameters().Sum(static parameter => parameter.numel()), multiplyAdds);
    }
}
