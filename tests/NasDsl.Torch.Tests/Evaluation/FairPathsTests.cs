using NasDsl.Spaces;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace NasDsl.Torch.Tests;

[TestFixture]
internal sealed class FairPathsTests
{
    [Test]
    public void EveryStepUsesEveryCandidateOfEveryPositionOnce()
    {
        FairPaths<MacroSpace> paths = new(new RandomSource(1));
        Assert.That(paths.PathsPerStep, Is.EqualTo(3));
        HashSet<string> orders = [];
        for (int step = 0; step < 200; step++)
        {
            int[][] taken = [.. Enumerable.Range(0, 3).Select(_ => Tokens(paths.Next()))];
            for (int position = 0; position < MacroSpace.TokenCount; position++)
            {
                int[] order = [.. taken.Select(tokens => tokens[position])];
                Assert.That(order, Is.EquivalentTo((int[])[0, 1, 2]), $"step {step}, position {position}");
                orders.Add(string.Join(' ', order));
            }
        }

        Assert.That(orders, Has.Count.EqualTo(6), "in every order");
    }

    [Test]
    public void WherePositionsDifferNoTokenIsUsedTwiceMoreThanAnother()
    {
        FairPaths<ConditionalSpace> paths = new(new RandomSource(2));
        Assert.That(paths.PathsPerStep, Is.EqualTo(ConditionalSpace.TokenSizes.ToArray().Max()));
        int[][] uses = [.. ConditionalSpace.TokenSizes.ToArray().Select(static size => new int[size])];
        for (int path = 0; path < 500; path++)
        {
            int[] tokens = Tokens(paths.Next());
            for (int position = 0; position < tokens.Length; position++)
            {
                if (ConditionalSpace.IsActive(tokens.AsSpan(0, position)))
                {
                    uses[position][tokens[position]]++;
                    Assert.That(uses[position].Max() - uses[position].Min(), Is.LessThanOrEqualTo(1), $"path {path}, position {position}");
                }
            }
        }

        Assert.That(uses.SelectMany(static position => position), Has.All.GreaterThan(0), "all are used");
    }

    [Test]
    public void NumbersThatNoLayerReadsStandAtTheirLeast() =>
        Assert.That(new FairPaths<ChainSpace>(new RandomSource(3)).Next().LearningRate, Is.EqualTo(1e-3));

    [Test]
    public void TheSeedDeterminesThePaths()
    {
        FairPaths<ChainSpace> first = new(new RandomSource(4)), second = new(new RandomSource(4)), other = new(new RandomSource(5));
        ChainSpace[] drawn = [.. Enumerable.Range(0, 30).Select(_ => first.Next())];
        Assert.That(Enumerable.Range(0, 30).Select(_ => second.Next()), Is.EqualTo(drawn));
        Assert.That(Enumerable.Range(0, 30).Select(_ => other.Next()), Is.Not.EqualTo(drawn));
    }

    [Test]
    public void BoundsThatRefuseMostPathsAreKept()
    {
        // The last layer is free of the constraint, so what the constraint refuses hardly counts there; uniform draws would be 6 apart from their mean.
        FairPaths<FairBoundSpace> paths = new(new RandomSource(6));
        int[] uses = new int[Enum.GetValues<ChainOp>().Length];
        for (int path = 0; path < 300; path++)
        {
            FairBoundSpace drawn = paths.Next();
            Assert.That(drawn.IsAdmissible, Is.True);
            uses[(int)drawn.Body[2]]++;
        }

        Assert.That(uses.Max() - uses.Min(), Is.LessThanOrEqualTo(3), string.Join(' ', uses));
    }

    [Test]
    public void TheWeightsMoveOnceByTheSumOfAllPathsGradients()
    {
        const double Rate = 0.1;
        using Dataset training = TextureImages.Load(32, 1), validation = TextureImages.Load(8, 2);
        SharedWeightsOptions options = new()
        {
            Recipe = new() { Steps = 1, BatchSize = 32, LearningRate = new(Rate), Momentum = 0, Nesterov = false, WeightDecay = 0, ClipNorm = null },
            Seed = 7,
        };
        using SharedWeights<DepthSpace> evaluator = new(training, validation, options, static random => new FairPaths<DepthSpace>(random));
        Assert.That(evaluator.Train().Images, Is.EqualTo(7 * 32), "seven candidates, so seven passes over the batch");
        Assert.That(evaluator.Training.Steps, Is.EqualTo(1));

        using DisposeScope scope = NewDisposeScope();
        RandomSource random = new(7);
        FairPaths<DepthSpace> paths = new(random.Fork(0));
        TorchSeed.Set(random.Fork(1).NextUInt64());
        using PathSupernet<DepthSpace> supernet = DepthSpace.CreatePathSupernet(new BuildOptions(CPU));
        supernet.train();
        Dictionary<string, Tensor> sums = supernet.named_parameters().ToDictionary(
            static named => named.name, static named => zeros_like(named.parameter));
        for (int path = 0; path < paths.PathsPerStep; path++)
        {
            supernet.Path = paths.Next();
            supernet.zero_grad();
            functional.cross_entropy(supernet.forward(training.Inputs), training.Labels).backward();
            foreach ((string name, Parameter parameter) in supernet.named_parameters())
            {
                if (parameter.grad is { } gradient)
                {
                    sums[name] += gradient;
                }
            }
        }

        Dictionary<string, Parameter> trained = evaluator.Supernet.named_parameters().ToDictionary(static named => named.name, static named => named.parameter);
        foreach ((string name, Parameter parameter) in supernet.named_parameters())
        {
            Tensor expected = parameter.detach() - (Rate * sums[name]);
            Assert.That((trained[name].detach() - expected).abs().max().item<float>(), Is.LessThan(1e-5f), name);
        }
    }

    private static int[] Tokens<S>(S architecture)
        where S : class, ISearchSpace<S>
    {
        int[] tokens = new int[S.TokenCount];
        architecture.Encode(tokens, new double[S.NumberCount]);
        return tokens;
    }
}
