using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace NasDsl.Torch.Tests;

/// <summary>Partial channels and weights of edges against the paper's formulas, written out plainly.</summary>
[TestFixture]
internal sealed class PartialChannelsTests
{
    private const int Channels = 8;

    private static readonly CellTopology _topology = new(
        Nodes: 2, Predecessors: 2, Inputs: 2, Wiring.Chosen, RepeatInputs: false, CellOutput.AllNodes, Operations: 3);

    [TestCase(4, 1)]
    [TestCase(2, 2)]
    [TestCase(3, 2)]
    public void ACellMixesAPartOfItsChannels(int parts, int stride)
    {
        using DisposeScope scope = NewDisposeScope();
        BuildOptions options = Options(parts);
        using MixtureWeights weights = new("Cell", MixedCell.EdgeCount(_topology), 4, new RandomSource(1), options);
        CellShape shape = new(Channels, stride, [new LayerShape(Channels, Channels, 1), new LayerShape(Channels, Channels, 1)]);
        using MixedCell cell = new(
            _topology, new Site(options, IsCell: true, Affine: false), shape, InputProjection.WhereNeeded, weights, [1, 2, 3], Create);
        Randomize(weights);
        Tensor first = Images(2), second = Images(3);
        weights.Refresh();
        Tensor actual = cell.Forward([first, second]);

        // Channels are divided by the greatest number up to K that divides them.
        Tensor expected = Cell(cell, weights, parts == 3 ? 2 : parts, stride, [first, second]);
        Assert.That(actual.shape, Is.EqualTo(new long[] { 2, 2 * Channels, stride == 1 ? 5 : 3, stride == 1 ? 7 : 4 }));
        Assert.That((actual - expected).abs().max().item<double>(), Is.LessThan(1e-12));
        Assert.That(cell.parameters().Max(parameter => parameter.shape[0]), Is.EqualTo(Channels / (parts == 3 ? 2 : parts)));
    }

    /// <summary>Selection by perturbation takes an edge away as a whole: what passes its candidates by does not flow on.</summary>
    [TestCase(1)]
    [TestCase(2)]
    public void ARemovedEdgeLetsNothingPass(int stride)
    {
        using DisposeScope scope = NewDisposeScope();
        BuildOptions options = Options(4);
        int edges = MixedCell.EdgeCount(_topology);
        using MixtureWeights weights = new("Cell", edges, 4, new RandomSource(1), options);
        CellShape shape = new(Channels, stride, [new LayerShape(Channels, Channels, 1), new LayerShape(Channels, Channels, 1)]);
        using MixedCell cell = new(
            _topology, new Site(options, IsCell: true, Affine: false), shape, InputProjection.WhereNeeded, weights, [1, 2, 3], Create);
        ProjectedRelaxation projection = new(edges, 4);
        weights.Relaxation = projection;

        // The second node reads the first input alone; the first node reads nothing, and is zero.
        foreach (int edge in (int[])[0, 1, 3, 4])
        {
            projection.Remove(edge);
        }

        weights.Refresh();
        Tensor one = cell.Forward([Images(2), Images(3)]), sameFirst = cell.Forward([Images(2), Images(4)]), sameSecond = cell.Forward([Images(5), Images(3)]);
        Assert.That(one.narrow(1, 0, Channels).abs().max().item<double>(), Is.Zero);
        Assert.That((sameFirst - one).abs().max().item<double>(), Is.Zero);
        Assert.That((sameSecond - one).abs().max().item<double>(), Is.GreaterThan(0.01));
    }

    [Test]
    public void LayersThatKeepTheirChannelsMixAPartOfThem()
    {
        using DisposeScope scope = NewDisposeScope();
        BuildOptions options = Options(4);
        using MixtureWeights weights = new("Body", 2, 2, new RandomSource(1), options);
        Randomize(weights);
        using MixedLayers kept = new(new Site(options).At(Channels, Channels, 2), 2, 1, weights, null, CreateLayer);
        Tensor input = Images(2);
        weights.Refresh();
        Tensor actual = kept.call(input);
        Tensor alpha = functional.softmax(weights.Parameter.Value, 1), x = input;
        for (int layer = 0; layer < 2; layer++)
        {
            Tensor taken = x.narrow(1, 0, 2);
            Tensor mixed = (alpha[layer, 0] * Part(kept, $"{layer}_op0").call(taken)) + (alpha[layer, 1] * Part(kept, $"{layer}_op1").call(taken));
            x = Shuffled(cat([mixed, layer == 0 ? Pooled(x.narrow(1, 2, 6)) : x.narrow(1, 2, 6)], 1), 4);
        }

        Assert.That((actual - x).abs().max().item<double>(), Is.LessThan(1e-12));

        using MixedLayers changed = new(new Site(options).At(Channels, 12), 2, 1, weights, null, CreateLayer);
        Assert.That(((Conv2d)Part(changed, "0_op1").named_children().First().module).weight!.shape, Is.EqualTo(new long[] { 12, 8, 3, 3 }), "the first layer is whole");
        Assert.That(((Conv2d)Part(changed, "1_op1").named_children().First().module).weight!.shape, Is.EqualTo(new long[] { 3, 3, 3, 3 }));
        Assert.That(changed.call(input).shape, Is.EqualTo(new long[] { 2, 12, 5, 7 }));
    }

    [Test]
    public void DerivesFromBothSoftmaxes()
    {
        RandomSource random = new(5);
        for (int trial = 0; trial < 30; trial++)
        {
            using MixtureWeights weights = new("Cell", MixedCell.EdgeCount(_topology), 4, random.Fork((ulong)trial), Options(4));
            weights.Describe(_topology, [1, 2, 3]);
            Randomize(weights, (ulong)trial);
            double[] alpha = Softmax(weights.Parameter.Value), beta = weights.EdgeNormalization!.Beta.data<double>().ToArray();
            int[] tokens = new int[_topology.TokenCount];
            DartsRule.DeriveCell(_topology, weights, [1, 2, 3], zero: 0, tokens);
            int[] inputs = new int[2], operations = new int[2];
            for (int node = 0, start = 0; node < 2; start += 2 + node, node++)
            {
                int sources = 2 + node, first = start;
                double total = beta.Skip(first).Take(sources).Sum(Math.Exp);
                double Weight(int source, int k) => alpha[(4 * (first + source)) + k] * Math.Exp(beta[first + source]) / total;
                int[] kept = [.. Enumerable.Range(0, sources).OrderByDescending(source => Enumerable.Range(1, 3).Max(k => Weight(source, k))).Take(2).Order()];
                _topology.ReadEdges(node, tokens, inputs, operations);
                Assert.That(inputs, Is.EqualTo(kept));
                Assert.That(operations, Is.EqualTo(kept.Select(source => Enumerable.Range(1, 3).MaxBy(k => Weight(source, k)) - 1)));
            }
        }
    }

    private static BuildOptions Options(int parts) => new(CPU, ScalarType.Float64) { PartialChannels = new PartialChannels(parts) };

    private static Operation Create(int candidate, Place place) => candidate switch
    {
        0 => new ZeroOperation(place),
        1 => new IdentityOperation(place),
        2 => new SepConvOperation(place, 3),
        _ => new AvgPoolOperation(place, 3),
    };

    private static Operation CreateLayer(int candidate, Place place) =>
        candidate == 0 ? new IdentityOperation(place) : new ConvOperation(place, 3);

    private static Tensor Cell(MixedCell cell, MixtureWeights weights, int parts, int stride, List<Tensor> states)
    {
        Tensor alpha = functional.softmax(weights.Parameter.Value, 1), beta = weights.EdgeNormalization!.Beta;
        for (int node = 0, row = 0; node < 2; node++)
        {
            Tensor edges = functional.softmax(beta.narrow(0, row, 2 + node), 0);
            Tensor? sum = null;
            for (int source = 0; source < 2 + node; source++, row++)
            {
                Tensor taken = states[source].narrow(1, 0, Channels / parts), others = states[source].narrow(1, Channels / parts, Channels - (Channels / parts));
                Tensor? mixed = null;
                for (int k = 1; k < 4; k++)
                {
                    string name = cell.named_children().Any(child => child.name == $"from{source}_op{k}") ? $"from{source}_op{k}" : $"node{node}_from{source}_op{k}";
                    Tensor term = alpha[row, k] * Part(cell, name).call(taken);
                    mixed = mixed is null ? term : mixed + term;
                }

                Tensor output = Shuffled(cat([mixed!, source < 2 && stride == 2 ? Pooled(others) : others], 1), parts) * edges[source];
                sum = sum is null ? output : sum + output;
            }

            states.Add(sum!);
        }

        return cat([states[2], states[3]], 1);
    }

    private static Operation Part(Module module, string name) => (Operation)module.named_children().Single(child => child.name == name).module;

    private static Tensor Pooled(Tensor input) => functional.max_pool2d(input, 2, 2, ceil_mode: true);

    private static Tensor Shuffled(Tensor input, int groups)
    {
        long[] shape = input.shape;
        return input.view(shape[0], groups, shape[1] / groups, shape[2], shape[3]).transpose(1, 2).contiguous().view(shape);
    }

    private static Tensor Images(ulong seed)
    {
        RandomSource random = new(seed);
        double[] values = new double[2 * Channels * 5 * 7];
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = random.NextGaussian();
        }

        return tensor(values, [2, Channels, 5, 7], dtype: ScalarType.Float64, device: CPU);
    }

    private static void Randomize(MixtureWeights weights, ulong seed = 1)
    {
        using var withoutGraph = no_grad();
        TorchSeed.Set(seed);
        weights.Parameter.Value.normal_(0, 1);
        weights.EdgeNormalization?.Beta.normal_(0, 1);
    }

    private static double[] Softmax(Tensor alpha)
    {
        using var withoutGraph = no_grad();
        using Tensor softmax = functional.softmax(alpha, 1);
        return softmax.data<double>().ToArray();
    }
}
