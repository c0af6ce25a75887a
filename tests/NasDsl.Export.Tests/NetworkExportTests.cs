using NasDsl.Spaces;
using NasDsl.Torch;
using NasDsl.Torch.Tests;
using TorchSharp;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace NasDsl.Export.Tests;

internal sealed class NetworkExportTests : TemporaryFolder
{
    private static readonly FashionSpace _architecture = FashionSpace.Sample(new RandomSource(1));

    [Test]
    public void Safetensors_and_JSON_say_where_they_come_from()
    {
        using Module<Tensor, Tensor> network = _architecture.Build();
        NetworkExport<FashionSpace> export = NetworkExport.Of(_architecture, network, ArchitectureCard.Of(_architecture) with { Score = 0.75, Seed = 3 });
        export.ToSafetensors(Path.Combine(Folder, "winner.safetensors"));
        export.ToJson(Path.Combine(Folder, "winner.json"));
        var weights = SafetensorsFile.Open(Path.Combine(Folder, "winner.safetensors"));
        Assert.That(weights.Metadata["fingerprint"], Is.EqualTo(FashionSpace.Fingerprint));
        Assert.That(FashionSpace.Parse(weights.Metadata["genotype"], null), Is.EqualTo(_architecture));
        var card = ArchitectureCard.Load(Path.Combine(Folder, "winner.json"));
        Assert.That((card.Score, card.Seed, card.Read<FashionSpace>()), Is.EqualTo(((double?)0.75, (ulong?)3, _architecture)));
    }

    [Test]
    public void A_network_on_other_cells_has_its_own_parameters()
    {
        Bench201Space architecture = Bench201Space.Sample(new RandomSource(1));
        using Module<Tensor, Tensor> network = architecture.Build(cells: 3, channels: 4);
        ArchitectureCard card = NetworkExport.Of(architecture, network).Card;
        Assert.That((card.Parameters, card.MultiplyAdds), Is.EqualTo(((long?)architecture.Cost(3, 4).Parameters, (long?)null)));
    }

    [Test]
    public void Another_architectures_network_or_card_is_refused()
    {
        FashionSpace other = _architecture.Mutate(new RandomSource(1));
        using Module<Tensor, Tensor> network = _architecture.Build();
        Assert.That(() => NetworkExport.Of(other, network), Throws.ArgumentException.With.Message.Contains("The network was built from"));
        Assert.That(
            () => NetworkExport.Of(_architecture, network, ArchitectureCard.Of(other)),
            Throws.ArgumentException.With.Message.Contains("The card is of another architecture of FashionSpace"));
    }

    [TestCase("No Name", null, "'No Name' cannot be the name of a class")]
    [TestCase("class", null, "'class' cannot be the name of a class")]
    [TestCase(null, "A..B", "'A..B' cannot be a namespace")]
    public void Names_that_C_sharp_cannot_have_are_refused(string? name, string? space, string reason)
    {
        using Module<Tensor, Tensor> network = _architecture.Build();
        NetworkExport<FashionSpace> export = NetworkExport.Of(_architecture, network);
        Assert.That(() => export.ToCSharp(new CSharpOptions { ClassName = name, Namespace = space }), Throws.ArgumentException.With.Message.Contains(reason));
    }

    [Test]
    public void A_network_can_be_called_like_one_of_its_parts()
    {
        using Module<Tensor, Tensor> network = _architecture.Build();
        string source = NetworkExport.Of(_architecture, network).ToCSharp(new CSharpOptions { ClassName = "Classifier" });
        Assert.That(source, Does.Contain("public sealed class Classifier : ").And.Contain("file sealed class Classifier2 : "));
        using CompiledSources compiled = new([source]);
    }
}
