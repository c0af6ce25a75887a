using NasDsl.Spaces;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace NasDsl.Torch.Tests;

/// <summary>Built networks have the published numbers of parameters.</summary>
public sealed class PublishedNetworkTests
{
    [Test]
    public void DartsV1WithTwentyCells() =>
        Assert.That(CountOf(PublishedCells.DartsV1.Build(cells: 20, channels: 36)), Is.EqualTo(3_169_414));

    [Test]
    public void Bench201WithNothingButConvolutions()
    {
        var convolution = Bench201Op.NorConv3x3;
        var space = new Bench201Space
        {
            Cell = [[(0, convolution)], [(0, convolution), (1, convolution)], [(0, convolution), (1, convolution), (2, convolution)]],
        };
        Assert.That(CountOf(space.Build()), Is.EqualTo(1_531_546));
    }

    [Test]
    public void MacroWithNothingButIdentities()
    {
        MacroOp identity = MacroOp.Identity;
        var space = new MacroSpace
        {
            Stage1 = [identity, identity],
            Stage2 = [identity, identity, identity],
            Stage3 = [identity, identity, identity],
        };
        Assert.That(CountOf(space.Build()), Is.EqualTo(387_882));
    }

    [Test]
    public void TheSearchNetworkOfDarts()
    {
        using MixtureSupernet<DartsSpace> mixture = DartsSpace.CreateMixtureSupernet(new RandomSource(1));
        Assert.That(mixture.parameters().Sum(static parameter => parameter.numel()), Is.EqualTo(1_930_618));
        Assert.That(
            mixture.ArchitectureParameters.Select(static alpha => (alpha.Decision, alpha.Value.shape)),
            Is.EqualTo(new[] { ("Normal", new long[] { 14, 8 }), ("Reduce", [14, 8]) }));
    }

    [Test]
    public void NamesOfParametersAreStable()
    {
        using Module<Tensor, Tensor> network = PublishedCells.DartsV1.Build(cells: 3, channels: 4);
        string[] names = [.. network.named_parameters().Select(static parameter => parameter.name)];
        Assert.That(names, Has.Member("stem.conv.weight"));
        Assert.That(names, Has.Member("cells.0.input1.conv.weight"));
        Assert.That(names, Has.Member("cells.0.node0_edge1.depthwise1.weight"));
        Assert.That(names, Has.Member("cells.1.input0.bn.bias"));
        Assert.That(names, Has.Member("classifier.linear.bias"));
        Assert.That(names, Is.Unique);
    }

    private static long CountOf(Module<Tensor, Tensor> network)
    {
        using Module<Tensor, Tensor> owned = network;
        long count = 0;
        foreach (Parameter parameter in network.parameters())
        {
            count += parameter.numel();
        }

        return count;
    }
}
