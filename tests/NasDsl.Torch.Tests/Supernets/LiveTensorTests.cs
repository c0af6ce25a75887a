using NasDsl.Spaces;
using TorchSharp;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace NasDsl.Torch.Tests;

/// <summary>Nothing stays behind: neither of a step, nor of a network that was disposed.</summary>
public sealed class LiveTensorTests
{
    [Test]
    public void StepsOfNetworksLeaveNothing() => Check<FixedChainSpace>(static () => FixedChainSpace.Sample(new RandomSource(5)).Build());

    [Test]
    public void StepsOfPathsLeaveNothing() => Check<ElasticSpace>(static () => ElasticSpace.CreatePathSupernet());

    [Test]
    public void StepsOfSkipLinksLeaveNothing() => Check<LinkedSpace>(static () => LinkedSpace.CreatePathSupernet());

    [Test]
    public void StepsOfMixturesLeaveNothing() => Check<FixedChainSpace>(static () => FixedChainSpace.CreateMixtureSupernet(new RandomSource(5)));

    [Test]
    public void StepsOfStacksLeaveNothing() =>
        Check<RepeatInputsSpace>(static () => RepeatInputsSpace.CreateMixtureSupernet(cells: 3, channels: 2, new RandomSource(5)));

    [Test]
    public void StepsOnSequencesLeaveNothing() => Check<ElasticSequenceSpace>(static () => ElasticSequenceSpace.CreatePathSupernet());

    [Test]
    public void StepsOfMixturesOnSequencesLeaveNothing() =>
        Check<FixedSequenceSpace>(static () => FixedSequenceSpace.CreateMixtureSupernet(new RandomSource(5)));

    [Test]
    public void ANetworkBuiltInAScopeOutlivesIt()
    {
        using Tensor input = Agreement.Inputs(FixedChainSpace.InputShape, batch: 2, seed: 1);
        Module<Tensor, Tensor> network;
        MixtureSupernet<FixedChainSpace> mixture;
        using (NewDisposeScope())
        {
            network = FixedChainSpace.Sample(new RandomSource(5)).Build();
            mixture = FixedChainSpace.CreateMixtureSupernet(new RandomSource(5));
        }

        using (network)
        using (mixture)
        using (NewDisposeScope())
        {
            Assert.That(network.call(input).shape, Is.EqualTo(new long[] { 2, 3 }));
            Assert.That(mixture.call(input).shape, Is.EqualTo(new long[] { 2, 3 }));
        }
    }

    private static long Live => DisposeScopeManager.Statistics.ThreadTotalLiveCount;

    private static void Check<S>(Func<Module<Tensor, Tensor>> create)
        where S : class, INetworkSpace<S>
    {
        // Static parts of TorchSharp are made once.
        Step<S>(Create(create), dispose: true);
        long before = Live;
        Module<Tensor, Tensor> network = Create(create);
        Step<S>(network, dispose: false);
        long during = Live;
        for (int i = 0; i < 2; i++)
        {
            Step<S>(network, dispose: false);
        }

        Assert.That(Live, Is.EqualTo(during), "after further steps");
        Step<S>(network, dispose: true);
        Assert.That(Live, Is.EqualTo(before), "after disposal");
    }

    // TorchSharp's convolution with a bias leaves a temporary tensor to its caller's scope.
    private static Module<Tensor, Tensor> Create(Func<Module<Tensor, Tensor>> create)
    {
        using DisposeScope scope = NewDisposeScope();
        return create();
    }

    private static void Step<S>(Module<Tensor, Tensor> network, bool dispose)
        where S : class, INetworkSpace<S>
    {
        using (DisposeScope scope = NewDisposeScope())
        {
            Tensor input = Agreement.Inputs(S.InputShape, batch: 2, seed: 1);
            network.train();
            network.call(input).sum().backward();
            network.eval();
            using var withoutGraph = no_grad();
            network.call(input);
            foreach (var parameter in network.parameters())
            {
                parameter.grad = null;
            }
        }

        if (dispose)
        {
            network.Dispose();
        }
    }
}
