using TorchSharp;
using static TorchSharp.torch;

namespace NasDsl.Torch.Tests;

/// <summary>What is derived under bounds, against an enumeration of the whole space.</summary>
public sealed class AdmissibleDerivationTests
{
    [Test]
    public void ChainsKeepWhatWeighsMostWithinTheirBounds()
    {
        using MixtureSupernet<BoundedChainSpace> mixture = BoundedChainSpace.CreateMixtureSupernet(new RandomSource(1));
        BoundedChainSpace[] all = [.. Everything<BoundedChainSpace>().Where(static architecture => architecture.Batch == 16)];
        int refused = 0;
        for (ulong seed = 0; seed < 40; seed++)
        {
            double[][] weights = Randomize(mixture.ArchitectureParameters, seed);
            double Score(BoundedChainSpace architecture)
            {
                // Each decision against its own best: else shallow ranges, of fewer factors, would win.
                double score = Against(weights[0], 7, 0, (int)architecture.First) + Against(weights[2], 3, 0, architecture.Body.Count);
                for (int layer = 0; layer < architecture.Body.Count; layer++)
                {
                    score += Against(weights[1], 7, layer, (int)architecture.Body[layer]);
                }

                return score;
            }

            BoundedChainSpace best = all.Where(static architecture => architecture.IsAdmissible).MaxBy(Score)!;
            Assert.That(mixture.Derive(), Is.EqualTo(best));
            refused += all.MaxBy(Score)!.IsAdmissible ? 0 : 1;
        }

        Assert.That(refused, Is.InRange(5, 39), "bounds that refuse some of what weighs most");
    }

    [Test]
    public void CellsKeepWhatWeighsMostWithinTheirBounds()
    {
        using MixtureSupernet<BoundedCellSpace> mixture = BoundedCellSpace.CreateMixtureSupernet(new RandomSource(1));
        BoundedCellSpace[] admissible = [.. Everything<BoundedCellSpace>().Where(static architecture => architecture.IsAdmissible)];
        Assert.That(admissible, Is.Not.Empty);
        int changed = 0;
        for (ulong seed = 0; seed < 20; seed++)
        {
            double[][] weights = Randomize(mixture.ArchitectureParameters, seed);
            double Score(BoundedCellSpace architecture)
            {
                // Rows are edges: 0 and 1 into the first node, 2 to 4 into the second. Zero is in the mixture alone, or may not be derived.
                double score = 0;
                for (int node = 0, row = 0; node < 2; row += 2 + node, node++)
                {
                    foreach (Edge<CellOp> edge in architecture.Chosen[node])
                    {
                        score += Math.Log(weights[0][(5 * (row + edge.Input)) + (int)edge.Operation]);
                    }
                }

                foreach (Edge<CellOp> edge in architecture.Repeated[0])
                {
                    score += edge.Operation == CellOp.None ? double.NegativeInfinity : Math.Log(weights[1][(int)edge.Operation]);
                }

                return score;
            }

            BoundedCellSpace derived = mixture.Derive();
            Assert.That(Score(derived), Is.EqualTo(admissible.Max(Score)).Within(1e-9));
            Assert.That(derived.IsAdmissible);
            changed += derived.Equals(admissible[0]) ? 0 : 1;
        }

        Assert.That(changed, Is.GreaterThan(10));
    }

    [Test]
    public void EveryArchitectureComesOnceAndInOrder()
    {
        using var operations = new MixtureWeights("Body", 3, 2, new RandomSource(1), new BuildOptions());
        using var depth = new MixtureWeights("Body.Depth", 1, 3, new RandomSource(2), new BuildOptions());
        Randomize([operations.Parameter, depth.Parameter], 3);
        var ranking = new ArchitectureRanking(4);
        ranking.AddLayers(operations, depth, min: 1, first: 0);
        string[] ranked = [.. ranking.MostProbableFirst().Select(static tokens => string.Join(' ', tokens))];
        Assert.That(ranked, Has.Length.EqualTo(2 + 4 + 8));
        Assert.That(ranked, Is.Unique);
        double[] softmax = operations.ToStrengths(), depths = depth.ToStrengths();
        double[] scores = [.. ranked.Select(text =>
        {
            int[] tokens = [.. text.Split(' ').Select(int.Parse)];
            return Against(depths, 3, 0, tokens[0]) + Enumerable.Range(0, 1 + tokens[0]).Sum(layer => Against(softmax, 2, layer, tokens[1 + layer]));
        })];
        Assert.That(scores, Is.Ordered.Descending);
    }

    [Test]
    public void DartsEndsWithWhatCanBeBuilt()
    {
        using Dataset data = TextureImages.Load(64, 1);
        GradientResult<BoundedChainSpace> result = new Darts<BoundedChainSpace>(
            data, new DartsOptions { Steps = 4, BatchSize = 8, ArchitectureLearningRate = 1, ReportEvery = 1, Seed = 3 }).Run();
        Assert.That(result.History.Select(static entry => entry.Architecture!.IsAdmissible), Has.All.True);
        using var network = result.Architecture.Build();
        Assert.That(network, Is.Not.Null);
    }

    [Test]
    public void WhereNothingIsAdmissibleTheErrorSaysWhatRefused()
    {
        using MixtureSupernet<ImpossibleSpace> mixture = ImpossibleSpace.CreateMixtureSupernet(new RandomSource(1));
        NotAdmissibleException error = Assert.Throws<NotAdmissibleException>(() => mixture.Derive())!;
        Assert.That(
            error.Message, Does.StartWith("ImpossibleSpace.Derive found no admissible architecture in 56 tries: the constraint 'Never' refused 56."));
    }

    [Test]
    public void ReportsWithoutAnAdmissibleArchitectureDoNotEndASearch()
    {
        using Dataset data = TextureImages.Load(32, 1);
        List<GradientProgress<ImpossibleSpace>> seen = [];
        Darts<ImpossibleSpace> search = new(data, new DartsOptions { Steps = 3, BatchSize = 8, ReportEvery = 1, StopAtSkips = 1, Seed = 3 });
        Assert.That(
            () => search.Run(new ImmediateProgress<GradientProgress<ImpossibleSpace>>(seen.Add)), Throws.TypeOf<NotAdmissibleException>(), "only the end has to derive");
        Assert.That(seen.Select(static entry => (entry.Step, entry.Architecture)), Is.EqualTo(new (long, ImpossibleSpace?)[] { (1, null), (2, null), (3, null) }));
    }

    private static IEnumerable<S> Everything<S>()
        where S : class, IFinite<S>
    {
        for (System.Numerics.BigInteger index = 0; index < S.Cardinality; index++)
        {
            yield return S.FromIndex(index);
        }
    }

    /// <summary>Draws architecture parameters; gives the softmax of each decision by row.</summary>
    private static double[][] Randomize(IReadOnlyList<ArchitectureParameter> parameters, ulong seed)
    {
        using DisposeScope scope = NewDisposeScope();
        using var withoutGraph = no_grad();
        TorchSeed.Set(seed);
        foreach (ArchitectureParameter alpha in parameters)
        {
            alpha.Value.normal_(0, 1);
        }

        return [.. parameters.Select(static alpha => alpha.Value.to_type(ScalarType.Float64).softmax(1).data<double>().ToArray())];
    }

    private static double Against(double[] weights, int columns, int row, int column)
    {
        ReadOnlySpan<double> own = weights.AsSpan(row * columns, columns);
        return Math.Log(own[column]) - Math.Log(own.ToArray().Max());
    }
}
