using NasDsl.Spaces;
using TorchSharp;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace NasDsl.Torch.Tests;

/// <summary>What a network with skip links computes, beside the formula of ENAS's published code written out over the network's own modules.</summary>
public sealed class SkipLinkTests
{
    private const int Architectures = 30;

    [Test]
    public void A_network_computes_the_formula()
    {
        var random = new RandomSource(4);
        for (int i = 0; i < Architectures; i++)
        {
            Check(EnasMacroSpace.Sample(random), static architecture => architecture.Body);
        }

        Check(new EnasMacroSpace(), static architecture => architecture.Body);
        Check(EnasMacroSpace.FromIndex(EnasMacroSpace.Cardinality - 1), static architecture => architecture.Body);
    }

    [Test]
    public void A_network_over_vectors_computes_the_formula()
    {
        var random = new RandomSource(5);
        for (int i = 0; i < Architectures; i++)
        {
            Check(LinkedVectorSpace.Sample(random), static architecture => architecture.Body);
        }
    }

    [Test]
    public void A_network_over_signals_computes_the_formula()
    {
        var random = new RandomSource(6);
        for (int i = 0; i < Architectures; i++)
        {
            Check(LinkedSignalSpace.Sample(random), static architecture => architecture.Body);
        }
    }

    [Test]
    public void A_Transformer_computes_the_formula()
    {
        var random = new RandomSource(7);
        for (int i = 0; i < Architectures; i++)
        {
            Check(LinkedSequenceSpace.Sample(random) with { HasBlocks = false, Rest = [] }, static architecture => architecture.Body);
        }
    }

    [Test]
    public void A_range_without_layers_passes_its_input_on()
    {
        using DisposeScope scope = NewDisposeScope();
        using Module<Tensor, Tensor> network = new TinyLinkSpace { Body = [] }.Build();
        using Module<Tensor, Tensor> identity = new TinyLinkSpace { Body = [TinyLinkOp.Skip] }.Build();
        Assert.That(Child(network, "body").named_parameters(), Is.Empty);
        Assert.That(Child(identity, "body").named_parameters(), Is.Empty);
        Tensor input = Agreement.Inputs(TinyLinkSpace.InputShape, batch: 2, seed: 1);
        Assert.That(Agreement.Difference(((Module<Tensor, Tensor>)Child(network, "body")).call(input), input), Is.Zero);
        Assert.That(Agreement.Difference(((Module<Tensor, Tensor>)Child(identity, "body")).call(input), input), Is.Zero);
    }

    [Test]
    public void Every_layer_but_the_first_has_a_norm_whether_linked_or_not()
    {
        using Module<Tensor, Tensor> network = new EnasMacroSpace().Build();
        IEnumerable<string> names = Child(network, "body").named_children().Select(static child => child.name);
        Assert.That(names.Where(static name => name.EndsWith("_norm")), Is.EquivalentTo(Enumerable.Range(1, 11).Select(static layer => $"{layer}_norm")));
    }

    [Test]
    public void Gradients_reach_an_operation_through_a_link_alone()
    {
        using DisposeScope scope = NewDisposeScope();
        var architecture = new EnasMacroSpace
        {
            Body = Layers.Linked<EnasMacroOp>([.. Enumerable.Range(0, 12).Select(static layer =>
                layer == 11 ? new LinkedLayer<EnasMacroOp>(EnasMacroOp.Conv3, 1) : new(EnasMacroOp.Conv3))]),
        };
        using Module<Tensor, Tensor> network = architecture.Build();
        var norms = Child(network, "body").named_parameters().ToDictionary(static one => one.name, static one => one.parameter);
        using (no_grad())
        {
            // Behind layer 10 nothing is left but what comes through the link.
            norms["10_norm.bn.weight"].zero_();
            norms["10_norm.bn.bias"].zero_();
        }

        network.call(Agreement.Inputs(EnasMacroSpace.InputShape, batch: 2, seed: 1)).square().sum().backward();
        Assert.That(norms["0.conv.weight"].grad!.abs().sum().item<float>(), Is.GreaterThan(1e-4));
        Assert.That(norms["5.conv.weight"].grad!.abs().sum().item<float>(), Is.Zero);
    }

    [Test]
    public void As_many_tensors_live_after_a_pass_as_before()
    {
        using PathSupernet<EnasMacroSpace> supernet = EnasMacroSpace.CreatePathSupernet();
        using Tensor input = Agreement.Inputs(EnasMacroSpace.InputShape, batch: 2, seed: 1);
        var random = new RandomSource(3);
        supernet.call(input).Dispose();
        long before = LiveTensors.Count;
        for (int i = 0; i < 20; i++)
        {
            supernet.Path = EnasMacroSpace.Sample(random);
            using Tensor output = supernet.call(input);
        }

        Assert.That(LiveTensors.Count, Is.EqualTo(before));
    }

    private static void Check<S, T>(S architecture, Func<S, Layers<T>> body)
        where S : class, INetworkSpace<S>
    {
        using DisposeScope scope = NewDisposeScope();
        using Module<Tensor, Tensor> network = architecture.Build();
        Agreement.Disturb(network, seed: 1);
        using var withoutGraph = no_grad();
        Tensor input = Agreement.Inputs(S.InputShape, batch: 3, seed: 2);
        foreach (bool trains in (bool[])[false, true])
        {
            network.train(trains);
            Assert.That(
                Agreement.Difference(network.call(input), Formula(network, body(architecture), input)), Is.LessThan(Agreement.Tolerance), architecture.ToString());
        }
    }

    private static Tensor Formula<T>(Module<Tensor, Tensor> network, Layers<T> layers, Tensor input)
    {
        Dictionary<string, Module> parts = Child(network, "body").named_children().ToDictionary(static part => part.name, static part => part.module);
        List<Tensor> h = [Call(Child(network, "stem"), input)];
        for (int l = 0; l < layers.Count; l++)
        {
            Tensor y = Call(parts[$"{l}"], h[l]);
            if (l > 0)
            {
                List<Tensor> terms = [y];
                for (int j = 0; j < l; j++)
                {
                    if (layers.IsLinked(l, j))
                    {
                        terms.Add(h[j]);
                    }
                }

                Module norm = parts[$"{l}_norm"].named_children().Single().module;
                Tensor sum = stack(terms).sum(dim: 0);

                // Batch norm is over the channels, which stand last in a sequence.
                y = sum.dim() == 3 ? Call(norm, sum.transpose(1, 2)).transpose(1, 2) : Call(norm, sum);
            }

            h.Add(y);
        }

        return Call(Child(network, "classifier"), h[^1]);
    }

    private static Tensor Call(Module module, Tensor input) => ((Module<Tensor, Tensor>)module).call(input);

    private static Module Child(Module module, string name) => module.named_children().Single(child => child.name == name).module;
}
