using System.Numerics;
using NasDsl.Spaces;
using TorchSharp;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace NasDsl.Torch.Tests;

/// <summary>The expected cost of a mixture against the sum over all architectures.</summary>
[TestFixture]
internal sealed class RelaxedCostTests
{
    [Test]
    public void IsTheMeanOverAllChains() => Check<DepthSpace>(DepthSpace.CreateMixtureSupernet, static (architecture, p) =>
        p("First", 0, (int)architecture.First)
        * p("Body.Depth", 0, architecture.Body.Count - 1)
        * Enumerable.Range(0, architecture.Body.Count).Aggregate(1.0, (product, layer) => product * p("Body", layer, (int)architecture.Body[layer])));

    [Test]
    public void IsTheMeanOverAllDenseCells() => Check<Bench201Space>(
        static (random, options) => Bench201Space.CreateMixtureSupernet(3, 16, random, options),
        static (architecture, p) =>
        {
            int[] tokens = new int[6];
            architecture.Encode(tokens, []);
            return Enumerable.Range(0, 6).Aggregate(1.0, (product, edge) => product * p("Cell", edge, tokens[edge]));
        });

    [Test]
    public void OfWhatIsDecidedIsThatOfTheArchitecture()
    {
        CheckDecided(CellSpace.CreateMixtureSupernet);
        CheckDecided(FixedChainSpace.CreateMixtureSupernet);
        CheckDecided(FixedBlockSpace.CreateMixtureSupernet);
    }

    private static void CheckDecided<S>(Func<RandomSource, BuildOptions, MixtureSupernet<S>> create)
        where S : class, IRelaxableSpace<S>
    {
        using DisposeScope scope = NewDisposeScope();
        using MixtureSupernet<S> supernet = create(new RandomSource(1), new BuildOptions(CPU, ScalarType.Float64));
        RelaxedCost<S> cost = RelaxedCost<S>.Of(supernet, static architecture => architecture.Cost().MultiplyAdds);
        RandomSource random = new(2);
        for (int trial = 0; trial < 30; trial++)
        {
            S architecture = S.Sample(random);
            Decision.Take(supernet, architecture, 500);
            double expected = architecture.Cost().MultiplyAdds;
            double actual = cost.Of(static weights => functional.softmax(weights.Parameter.Value, 1)).item<double>();
            Assert.That(actual, Is.EqualTo(expected).Within(1e-9 * expected), architecture.ToString());
            Assert.That(cost.Least, Is.LessThanOrEqualTo(expected));
        }
    }

    private static void Check<S>(Func<RandomSource, BuildOptions, MixtureSupernet<S>> create, Func<S, Func<string, int, int, double>, double> probability)
        where S : class, IRelaxableSpace<S>, IFinite<S>
    {
        using DisposeScope scope = NewDisposeScope();
        using MixtureSupernet<S> supernet = create(new RandomSource(1), new BuildOptions(CPU, ScalarType.Float64));
        RelaxedCost<S> cost = RelaxedCost<S>.Of(supernet, static architecture => architecture.Cost().MultiplyAdds);
        Dictionary<string, double[,]> softmax = [];
        TorchSeed.Set(1);
        foreach (ArchitectureParameter decision in supernet.ArchitectureParameters)
        {
            using var withoutGraph = no_grad();
            decision.Value.normal_(0, 1);
            Tensor weights = decision.Value.softmax(1);
            double[,] own = new double[weights.size(0), weights.size(1)];
            for (int row = 0; row < own.GetLength(0); row++)
            {
                for (int column = 0; column < own.GetLength(1); column++)
                {
                    own[row, column] = weights[row, column].item<double>();
                }
            }

            softmax[decision.Decision] = own;
        }

        (double mean, double total) = (0, 0);
        for (BigInteger index = 0; index < S.Cardinality; index++)
        {
            S architecture = S.FromIndex(index);
            double weight = probability(architecture, (decision, row, column) => softmax[decision][row, column]);
            (mean, total) = (mean + (weight * architecture.Cost().MultiplyAdds), total + weight);
        }

        Assert.That(total, Is.EqualTo(1).Within(1e-9));
        double expected = cost.Of(static weights => functional.softmax(weights.Parameter.Value, 1)).item<double>();
        Assert.That(expected, Is.EqualTo(mean).Within(1e-9 * mean));
    }
}
