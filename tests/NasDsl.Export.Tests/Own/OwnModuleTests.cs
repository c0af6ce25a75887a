using NasDsl.Spaces;
using NasDsl.Torch;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace NasDsl.Export.Tests;

internal sealed class OwnModuleTests
{
    [Test]
    public void A_module_that_does_not_describe_itself_is_named() => AssertRefused(
        OwnOp.Mute, "'MuteConv' is a module of your own and does not say what it computes: implement IExportable on it, or save the weights alone");

    [Test]
    public void A_description_that_does_not_fit_is_refused() =>
        AssertRefused(OwnOp.Wrong, "Add of 6 × 7 × 6 and 4 × 7 × 6 is described: both must have one shape");

    [Test]
    public void A_convolution_of_other_channels_is_refused()
    {
        using Conv2d convolution = Conv2d(3, 4, 1);
        GraphBuilder graph = new(new GraphPaths(convolution), new GraphScope(""));
        Assert.That(
            () => graph.Apply(convolution, new GraphValue(2, 7, 6)),
            Throws.TypeOf<ExportException>().With.Message.EqualTo("'', a Conv2d, cannot read 2 × 7 × 6 for each example: the description does not fit the module."));
    }

    [Test]
    public void A_pool_that_is_neither_maximum_nor_average_is_refused()
    {
        using OperationSeries network = new(new SumPool(new Site(new BuildOptions()).At(new LayerShape(6, 6, 1))));
        Assert.That(() => NetworkGraph.Of(network, [6, 11, 8]), Throws.TypeOf<ExportException>().With.Message.StartsWith("A SumPool does not say what it computes"));
    }

    [Test]
    public void Weights_of_any_module_are_saved()
    {
        var architecture = new OwnSpace { First = OwnOp.Mute };
        using Module<Tensor, Tensor> network = architecture.Build();
        string path = Path.GetTempFileName();
        NetworkExport.Of(architecture, network).ToSafetensors(path);
        Assert.That(SafetensorsFile.Open(path).Entries.Select(static entry => entry.Name), Does.Contain("first.0.module._convolution.weight"));
        File.Delete(path);
    }

    [Test]
    public void A_supernet_is_no_network_of_one_architecture()
    {
        using var supernet = ElasticSpace.CreatePathSupernet();
        Assert.That(() => NetworkGraph.Of(supernet, ElasticSpace.InputShape), Throws.TypeOf<ExportException>());
    }

    private static void AssertRefused(OwnOp operation, string reason)
    {
        var architecture = new OwnSpace { First = operation };
        using Module<Tensor, Tensor> network = architecture.Build();
        NetworkExport<OwnSpace> export = NetworkExport.Of(architecture, network);
        Assert.That(() => export.ToCSharp(), Throws.TypeOf<ExportException>().With.Message.Contains(reason));
        Assert.That(() => export.ToOnnx(Path.Combine(Path.GetTempPath(), "never.onnx")), Throws.TypeOf<ExportException>().With.Message.Contains(reason));
    }
}
