using NasDsl.Spaces;
using TorchSharp;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace NasDsl.Torch.Tests;

/// <summary>A mixture whose architecture parameters have decided is the network of the architecture for which they decided.</summary>
public sealed class MixtureAgreementTests
{
    private const double Decided = 200;

    [Test]
    public void Darts() => Check(
        DartsSpace.CreateMixtureSupernet(cells: 3, channels: 2, new RandomSource(1)),
        static architecture => architecture.Build(cells: 3, channels: 2), architectures: 10, batch: 2);

    [Test]
    public void Bench201() => Check(
        Bench201Space.CreateMixtureSupernet(cells: 3, channels: 2, new RandomSource(1)),
        static architecture => architecture.Build(cells: 3, channels: 2), architectures: 20, batch: 2);

    [Test]
    public void Chains() => Check(
        FixedChainSpace.CreateMixtureSupernet(new RandomSource(1)), static architecture => architecture.Build(), architectures: 30);

    [Test]
    public void Blocks() => Check(
        FixedBlockSpace.CreateMixtureSupernet(new RandomSource(1)), static architecture => architecture.Build(), architectures: 10);

    [Test]
    public void Vectors() => Check(
        VectorSpace.CreateMixtureSupernet(new RandomSource(1)), static architecture => architecture.Build(), architectures: 30, batch: 4);

    [Test]
    public void Signals() => Check(
        SignalSpace.CreateMixtureSupernet(new RandomSource(1)), static architecture => architecture.Build(), architectures: 30);

    [Test]
    public void FixedSequences() => Check(
        FixedSequenceSpace.CreateMixtureSupernet(new RandomSource(1)), static architecture => architecture.Build(), architectures: 30);

    private static void Check<S>(MixtureSupernet<S> mixture, Func<S, Module<Tensor, Tensor>> build, int architectures, int batch = 3)
        where S : class, IRelaxableSpace<S>
    {
        using DisposeScope scope = NewDisposeScope();
        using MixtureSupernet<S> owned = mixture;
        Agreement.Disturb(mixture, seed: 1);
        Tensor input = Agreement.Inputs(S.InputShape, batch, seed: 2);
        var random = new RandomSource(3);
        for (int i = 0; i < architectures; i++)
        {
            S architecture = S.Sample(random);
            Decision.Take(mixture, architecture, Decided);
            using Module<Tensor, Tensor> network = build(architecture);
            mixture.CopyTo(architecture, network);
            Agreement.Check(mixture, network, input, architecture.ToString()!);
        }
    }
}
