using NasDsl.Generators.Tests.Snapshots;
using NasDsl.Spaces;
using NasDsl.Torch;
using NasDsl.Torch.Tests;
using TorchSharp;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace NasDsl.Export.Tests;

internal sealed class CSharpTests : TemporaryFolder
{
    private static readonly FashionSpace _fashion = new()
    {
        First = FashionOp.Sep3,
        Body = [FashionOp.Conv3, FashionOp.Skip, FashionOp.Max3],
        Top =
        [
            [(0, FashionOp.Sep5), (1, FashionOp.Skip)],
            [(1, FashionOp.Conv3), (2, FashionOp.Max3)],
            [(0, FashionOp.Skip), (2, FashionOp.Skip)],
            [(1, FashionOp.Sep3), (4, FashionOp.Sep3)],
        ],
        Width = 48,
        LearningRate = 0.025,
    };

    [Test]
    public void Files_without_NasDsl_give_the_outputs_of_the_networks()
    {
        using DisposeScope scope = NewDisposeScope();
        Check([.. Winners.All.Select(static create => create())]);
    }

    [Test]
    public void Files_give_the_outputs_of_every_operation()
    {
        using DisposeScope scope = NewDisposeScope();
        ArchitectureCard card = new("Operations", "none", "{}");
        List<Winner> networks = [];
        foreach (OperationCase operation in OperationCase.All)
        {
            foreach (LayerShape shape in operation.FewShapes)
            {
                TorchSeed.Set(7);
                OperationSeries network = operation.Build(shape);
                Agreement.Disturb(network, seed: 8);
                network.eval();
                networks.Add(new Winner(
                    $"Operation{networks.Count}", network, operation.InputShape,
                    options => SourceFile.Write(NetworkGraph.Of(network, operation.InputShape), options, card, $"{operation}, {shape}")));
            }
        }

        Check(networks);
    }

    [Test]
    public void A_file_reads_as_if_a_person_had_written_it()
    {
        using Module<Tensor, Tensor> network = _fashion.Build();
        NetworkExport<FashionSpace> export = NetworkExport.Of(_fashion, network, ArchitectureCard.Of(_fashion) with { Score = 0.9125 });
        string path = Path.Combine(Folder, "FashionNetwork.cs");
        export.ToCSharp(path, new CSharpOptions { Namespace = "Fashion" });
        Snapshot.Match("CSharpTests.FashionNetwork", File.ReadAllText(path));
    }

    private void Check(IReadOnlyList<Winner> networks)
    {
        using CompiledSources compiled = new(
            networks.Select(static network => network.Source(new CSharpOptions { Namespace = "Exported", ClassName = network.Name })));
        Assert.Multiple(() =>
        {
            foreach (Winner network in networks)
            {
                Check(network, compiled);
            }
        });
    }

    private void Check(Winner winner, CompiledSources compiled)
    {
        using var withoutGraph = no_grad();
        string path = Path.Combine(Folder, winner.Name + ".safetensors");
        winner.Network.SaveSafetensors(path);
        using Module<Tensor, Tensor> exported = compiled.Load("Exported." + winner.Name, path);
        Assert.That(exported.state_dict().Keys, Is.EquivalentTo(winner.Network.state_dict().Keys), winner.Name);
        foreach (int batch in (int[])[1, 7])
        {
            Tensor input = Agreement.Inputs(winner.InputShape, batch, seed: 11);
            Assert.That(Agreement.Difference(exported.call(input), winner.Network.call(input)), Is.LessThan(Agreement.Tolerance), winner.Name);
        }

        winner.Network.Dispose();
    }
}
