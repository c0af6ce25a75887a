using NasDsl.Torch;
using NasDsl.Torch.Tests;
using TorchSharp;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace NasDsl.Export.Tests;

internal sealed class CSharpTests : TemporaryFolder
{
    [Test]
    public void Files_without_NasDsl_give_the_outputs_of_the_networks()
    {
        using DisposeScope scope = NewDisposeScope();
        Winner[] winners = [.. Winners.All.Select(static create => create())];
        string[] sources = [.. winners.Select(static winner => winner.Source(new CSharpOptions { Namespace = "Exported", ClassName = winner.Name }))];
        using CompiledSources compiled = new(sources);
        Assert.Multiple(() =>
        {
            foreach (Winner winner in winners)
            {
                Check(winner, compiled);
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
