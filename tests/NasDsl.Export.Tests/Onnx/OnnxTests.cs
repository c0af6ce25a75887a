using NasDsl.Spaces;
using NasDsl.Torch;
using NasDsl.Torch.Tests;
using TorchSharp;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace NasDsl.Export.Tests;

internal sealed class OnnxTests : TemporaryFolder
{
    private string Path => System.IO.Path.Combine(Folder, "winner.onnx");

    [Test]
    public void Models_give_the_outputs_of_the_networks()
    {
        using var withoutGraph = no_grad();
        using DisposeScope scope = NewDisposeScope();
        Assert.Multiple(() =>
        {
            foreach (Func<Winner> create in Winners.All)
            {
                Check(create());
            }
        });
    }

    [Test]
    public void A_model_says_what_it_is()
    {
        FashionSpace architecture = FashionSpace.Sample(new RandomSource(1));
        using Module<Tensor, Tensor> network = architecture.Build();
        NetworkExport.Of(architecture, network, ArchitectureCard.Of(architecture) with { Score = 0.5 }).ToOnnx(Path);
        byte[] file = File.ReadAllBytes(Path);
        using OnnxModel model = new(file);
        Assert.That(model.Input.SymbolicDimensions, Is.EqualTo(new[] { "batch", "", "", "" }));
        Assert.That(model.Input.Dimensions, Is.EqualTo(new[] { -1, 1, 28, 28 }));
        Assert.That(model.Output.Dimensions, Is.EqualTo(new[] { -1, 10 }));
        Assert.That(model.Metadata["fingerprint"], Is.EqualTo(FashionSpace.Fingerprint));
        Assert.That(FashionSpace.Parse(model.Metadata["genotype"], null), Is.EqualTo(architecture));
        Assert.That(model.Metadata["score"], Is.EqualTo("0.5"));
        List<string> initializers = OnnxModel.InitializersOf(file);
        Assert.That(initializers, Does.Contain("stem.conv.weight").And.Contain("stem.bn.running_var").And.Contain("classifier.linear.bias"));
        Assert.That(initializers.Where(static name => !name.StartsWith("constant.", StringComparison.Ordinal)), Is.SubsetOf(network.state_dict().Keys));
        Assert.That(network.training, Is.True, "the network is left as it was");
    }

    [Test]
    public void Weights_of_another_precision_become_float32()
    {
        using var withoutGraph = no_grad();
        using DisposeScope scope = NewDisposeScope();
        VectorSpace architecture = VectorSpace.Sample(new RandomSource(1));
        using Module<Tensor, Tensor> network = architecture.Build(new BuildOptions(ScalarType: ScalarType.Float64));
        NetworkExport.Of(architecture, network).ToOnnx(Path);
        network.eval();
        using OnnxModel model = new(File.ReadAllBytes(Path));
        Tensor input = Agreement.Inputs(VectorSpace.InputShape, batch: 3, seed: 2);
        Tensor expected = network.call(input.to_type(ScalarType.Float64)).to_type(ScalarType.Float32);
        Assert.That(Agreement.Difference(model.Run(input), expected), Is.LessThan(Agreement.Tolerance));
    }

    private static void Check(Winner winner)
    {
        using MemoryStream stream = new();
        OnnxFile.Write(stream, NetworkGraph.Of(winner.Network, winner.InputShape), winner.Name, new Dictionary<string, string>());
        using OnnxModel model = new(stream.ToArray());
        foreach (int batch in (int[])[1, 7, 64])
        {
            Tensor input = Agreement.Inputs(winner.InputShape, batch, seed: 12);
            Assert.That(Agreement.Difference(model.Run(input), winner.Network.call(input)), Is.LessThan(Agreement.Tolerance), $"{winner.Name}, batch {batch}");
        }

        winner.Network.Dispose();
    }
}
