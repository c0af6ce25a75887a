using NasDsl.Spaces;
using TorchSharp;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace NasDsl.Torch.Tests;

/// <summary>With another default device everything is still on the device that was asked for: a tensor made without one would be on meta, and throw.</summary>
[NonParallelizable]
public sealed class DefaultDeviceTests
{
    private static readonly BuildOptions _options = new(CPU);
    private Device? _before;

    [SetUp]
    public void MakeMetaTheDefault()
    {
        _before = get_default_device();
        set_default_device(new Device(DeviceType.META));
    }

    [TearDown]
    public void PutBack() => set_default_device(_before!);

    [Test]
    public void Chains()
    {
        Step<FixedChainSpace>(FixedChainSpace.Sample(new RandomSource(1)).Build(_options));
        Step<FixedChainSpace>(FixedChainSpace.CreatePathSupernet(_options));
        Step<FixedChainSpace>(FixedChainSpace.CreateMixtureSupernet(new RandomSource(1), _options));
    }

    [Test]
    public void ElasticChains() => Step<ElasticSpace>(ElasticSpace.CreatePathSupernet(_options));

    [Test]
    public void Vectors()
    {
        Step<VectorSpace>(VectorSpace.CreatePathSupernet(_options));
        Step<VectorSpace>(VectorSpace.CreateMixtureSupernet(new RandomSource(1), _options));
    }

    [Test]
    public void Stacks()
    {
        Step<DartsSpace>(PublishedCells.DartsV1.Build(cells: 3, channels: 2, _options));
        Step<DartsSpace>(DartsSpace.CreateMixtureSupernet(cells: 2, channels: 1, new RandomSource(1), _options));
        Step<Bench201Space>(Bench201Space.CreatePathSupernet(cells: 2, channels: 2, _options));
        Step<RepeatInputsSpace>(RepeatInputsSpace.CreatePathSupernet(_options));
    }

    [Test]
    public void CopiesAndDerivations()
    {
        using MixtureSupernet<FixedChainSpace> mixture = FixedChainSpace.CreateMixtureSupernet(new RandomSource(1), _options);
        FixedChainSpace derived = mixture.Derive();
        using Module<Tensor, Tensor> network = derived.Build(_options);
        Assert.That(() => mixture.CopyTo(derived, network), Throws.Nothing);
    }

    private static void Step<S>(Module<Tensor, Tensor> network)
        where S : class, INetworkSpace<S>
    {
        using Module<Tensor, Tensor> owned = network;
        using DisposeScope scope = NewDisposeScope();
        Tensor output = network.call(Agreement.Inputs(S.InputShape, batch: 2, seed: 1));
        output.sum().backward();
        Assert.That(output.device.type, Is.EqualTo(DeviceType.CPU));
        Assert.That(network.parameters().All(static parameter => parameter.device.type == DeviceType.CPU));
        Assert.That(network.buffers().All(static buffer => buffer.device.type == DeviceType.CPU));
    }
}
