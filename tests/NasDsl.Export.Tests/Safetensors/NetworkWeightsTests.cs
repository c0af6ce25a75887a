using NasDsl.Spaces;
using NasDsl.Torch;
using NasDsl.Torch.Tests;
using TorchSharp;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace NasDsl.Export.Tests;

internal sealed class NetworkWeightsTests : TemporaryFolder
{
    private static readonly SmallMacroSpace _architecture = SmallMacroSpace.Sample(new RandomSource(3));

    private string Path => System.IO.Path.Combine(Folder, "network.safetensors");

    [Test]
    public void A_second_network_gives_the_outputs_of_the_first()
    {
        using DisposeScope scope = NewDisposeScope();
        using Module<Tensor, Tensor> first = _architecture.Build();
        using Module<Tensor, Tensor> second = _architecture.Build();
        Agreement.Disturb(first, seed: 1);
        first.SaveSafetensors(Path, new Dictionary<string, string> { ["space"] = SmallMacroSpace.SpaceName });
        Assert.That(second.LoadSafetensors(Path)["space"], Is.EqualTo("SmallMacroSpace"));
        first.eval();
        second.eval();
        Tensor input = Agreement.Inputs(SmallMacroSpace.InputShape, batch: 2, seed: 2);
        Assert.That(second.call(input).eq(first.call(input)).all().item<bool>(), Is.True);
    }

    [Test]
    public void Names_are_those_of_a_state_dict_in_PyTorch()
    {
        using Module<Tensor, Tensor> network = _architecture.Build();
        network.SaveSafetensors(Path);
        Dictionary<string, (string Type, long[] Shape, byte[] Bytes)> read = SpecifiedReader.Read(Path, out _);
        Assert.That(read["stem.conv.weight"].Shape, Is.EqualTo(new long[] { 8, 1, 3, 3 }));
        Assert.That(read["stem.bn.running_mean"].Type, Is.EqualTo("F32"));
        Assert.That(read["stem.bn.num_batches_tracked"].Type, Is.EqualTo("I64"));
        Assert.That(read["classifier.linear.bias"].Shape, Is.EqualTo(new long[] { 10 }));
    }

    [Test]
    public void Another_precision_is_converted()
    {
        using DisposeScope scope = NewDisposeScope();
        using Module<Tensor, Tensor> narrow = _architecture.Build();
        using Module<Tensor, Tensor> wide = _architecture.Build(new BuildOptions(ScalarType: ScalarType.Float64));
        narrow.SaveSafetensors(Path);
        wide.LoadSafetensors(Path);
        Tensor weight = wide.state_dict()["classifier.linear.weight"];
        Assert.That(weight.dtype, Is.EqualTo(ScalarType.Float64));
        Assert.That(weight.eq(narrow.state_dict()["classifier.linear.weight"].to_type(ScalarType.Float64)).all().item<bool>(), Is.True);
    }

    [Test]
    public void Weights_of_another_architecture_are_refused_and_change_nothing()
    {
        using DisposeScope scope = NewDisposeScope();
        using Module<Tensor, Tensor> network = SmallMacroSpace.FromIndex(0).Build();
        using Module<Tensor, Tensor> other = SmallMacroSpace.FromIndex(SmallMacroSpace.Cardinality - 1).Build();
        network.SaveSafetensors(Path);
        Tensor before = other.state_dict()["stem.conv.weight"].clone();
        Assert.That(
            () => other.LoadSafetensors(Path),
            Throws.TypeOf<SafetensorsException>().With.Message.Contains("the weights of another network than this SmallMacroSpace")
                .And.Message.Contains("It lacks 'stage1.0.expand.weight'")
                .And.Message.Contains("The network has no '"));
        Assert.That(other.state_dict()["stem.conv.weight"].eq(before).all().item<bool>(), Is.True);
    }

    [Test]
    public void Another_shape_is_refused()
    {
        using Module<Tensor, Tensor> narrow = new FashionSpace { Width = 32 }.Build();
        using Module<Tensor, Tensor> wide = new FashionSpace { Width = 48 }.Build();
        narrow.SaveSafetensors(Path);
        Assert.That(
            () => wide.LoadSafetensors(Path),
            Throws.TypeOf<SafetensorsException>().With.Message.Contains("has the shape [32").And.Message.Contains("the network's [48"));
    }
}
