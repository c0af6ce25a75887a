using NasDsl.Spaces;
using TorchSharp;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace NasDsl.Torch.Tests;

/// <summary>The supernet's path with its weights copied is the stand-alone network.</summary>
public sealed class PathAgreementTests
{
    private const int Architectures = 100;

    [Test]
    public void Macro() => Check(MacroSpace.CreatePathSupernet(), static architecture => architecture.Build(), batch: 1);

    [Test]
    public void Bench201() => Check(
        Bench201Space.CreatePathSupernet(cells: 3, channels: 2), static architecture => architecture.Build(cells: 3, channels: 2), batch: 2);

    [Test]
    public void Darts() => Check(
        DartsSpace.CreatePathSupernet(cells: 3, channels: 2), static architecture => architecture.Build(cells: 3, channels: 2), batch: 2);

    [Test]
    public void Chains() => Check(FixedChainSpace.CreatePathSupernet(), static architecture => architecture.Build());

    [Test]
    public void DerivedChains() => Check(WidenedSpace.CreatePathSupernet(), static architecture => architecture.Build());

    [Test]
    public void ElasticChains() => Check(ElasticSpace.CreatePathSupernet(), static architecture => architecture.Build());

    [Test]
    public void Conditions() => Check(ConditionalSpace.CreatePathSupernet(), static architecture => architecture.Build());

    [Test]
    public void Blocks() => Check(BlockSpace.CreatePathSupernet(), static architecture => architecture.Build());

    [Test]
    public void FixedBlocks() => Check(FixedBlockSpace.CreatePathSupernet(), static architecture => architecture.Build());

    [Test]
    public void Vectors() => Check(VectorSpace.CreatePathSupernet(), static architecture => architecture.Build());

    [Test]
    public void ElasticVectors() => Check(ElasticVectorSpace.CreatePathSupernet(), static architecture => architecture.Build());

    [Test]
    public void EnasMacro() => Check(EnasMacroSpace.CreatePathSupernet(), static architecture => architecture.Build());

    [Test]
    public void SkipLinks() => Check(LinkedSpace.CreatePathSupernet(), static architecture => architecture.Build());

    [Test]
    public void SkipLinksOnVectors() => Check(LinkedVectorSpace.CreatePathSupernet(), static architecture => architecture.Build());

    [Test]
    public void SkipLinksOnSequences() => Check(LinkedSequenceSpace.CreatePathSupernet(), static architecture => architecture.Build());

    [Test]
    public void SkipLinksOnSignals() => Check(LinkedSignalSpace.CreatePathSupernet(), static architecture => architecture.Build());

    [Test]
    public void RepeatedInputs() => Check(RepeatInputsSpace.CreatePathSupernet(), static architecture => architecture.Build());

    [Test]
    public void ElasticStacks() => Check(ElasticStackSpace.CreatePathSupernet(), static architecture => architecture.Build());

    [Test]
    public void StacksBesideSettings() => Check(SettledStackSpace.CreatePathSupernet(), static architecture => architecture.Build());

    [Test]
    public void SettingsInBlocks() => Check(SettledStageSpace.CreatePathSupernet(), static architecture => architecture.Build());

    [Test]
    public void Signals() => Check(SignalSpace.CreatePathSupernet(), static architecture => architecture.Build());

    [Test]
    public void FixedSequences() => Check(FixedSequenceSpace.CreatePathSupernet(), static architecture => architecture.Build());

    [Test]
    public void ElasticSequences() => Check(ElasticSequenceSpace.CreatePathSupernet(), static architecture => architecture.Build());

    [Test]
    public void Transformers() => Check(TransformerSpace.CreatePathSupernet(), static architecture => architecture.Build());

    [Test]
    public void AutoFormer() => Check(AutoFormerSpace.CreatePathSupernet(), static architecture => architecture.Build());

    [Test]
    public void SharedSizes() => Check(SharedSizesSpace.CreatePathSupernet(), static architecture => architecture.Build());

    [Test]
    public void SteppedSizes() => Check(SteppedSizesSpace.CreatePathSupernet(), static architecture => architecture.Build());

    [Test]
    public void Branches() => Check(BranchingSpace.CreatePathSupernet(), static architecture => architecture.Build());

    [Test]
    public void VectorBlocks() => Check(VectorBlocksSpace.CreatePathSupernet(), static architecture => architecture.Build());

    [Test]
    public void AnotherArchitecturesNetworkIsRefused()
    {
        using PathSupernet<VectorSpace> supernet = VectorSpace.CreatePathSupernet();
        supernet.Path = new VectorSpace { First = VectorOp.Linear };
        using Module<Tensor, Tensor> other = new VectorSpace { First = VectorOp.Gated }.Build();
        using Module<Tensor, Tensor> foreign = new ElasticVectorSpace().Build();
        Assert.That(() => supernet.CopyTo(other), Throws.ArgumentException.With.Message.Contains("Gated"));
        Assert.That(() => supernet.CopyTo(foreign), Throws.ArgumentException.With.Message.Contains(nameof(VectorSpace)));
    }

    [Test]
    public void AStackOfAnotherSizeIsRefused()
    {
        using PathSupernet<RepeatInputsSpace> supernet = RepeatInputsSpace.CreatePathSupernet();
        using Module<Tensor, Tensor> longer = supernet.Path.Build(cells: 5, channels: 4);
        using Module<Tensor, Tensor> wider = supernet.Path.Build(cells: 4, channels: 8);
        Assert.That(() => supernet.CopyTo(longer), Throws.ArgumentException.With.Message.Contains("5"));
        Assert.That(() => supernet.CopyTo(wider), Throws.ArgumentException);
    }

    private static void Check<S>(PathSupernet<S> supernet, Func<S, Module<Tensor, Tensor>> build, int batch = 3)
        where S : class, IPathSpace<S>
    {
        using DisposeScope scope = NewDisposeScope();
        using PathSupernet<S> owned = supernet;
        Agreement.Disturb(supernet, seed: 1);
        Tensor input = Agreement.Inputs(S.InputShape, batch, seed: 2);
        var random = new RandomSource(3);
        for (int i = 0; i < Architectures; i++)
        {
            S architecture = S.Sample(random);
            supernet.Path = architecture;
            using Module<Tensor, Tensor> network = build(architecture);
            supernet.CopyTo(network);
            Agreement.Check(supernet, network, input, architecture.ToString()!);
        }
    }
}
