using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace NasDsl.Torch.Tests;

/// <summary>The gradient of second-order DARTS against exact differentiation through one step of the weights.</summary>
[TestFixture]
internal sealed class SecondOrderTests
{
    private const double Rate = 0.2;

    private static readonly DartsOptions _options = new()
    {
        Order = DartsOrder.Second,
        BatchSize = 8,
        Momentum = 0.7,
        WeightDecay = 0.05,
        ClipNorm = null,
    };

    [TestCase(false, false)]
    [TestCase(true, false)]
    [TestCase(true, true)]
    public void IsTheDerivativeThroughOneStep(bool hasMoved, bool nesterov)
    {
        using DisposeScope scope = NewDisposeScope();
        DartsOptions options = _options with { Nesterov = nesterov };
        using SmoothMixture mixture = new(new RandomSource(1));
        using Dataset data = Vectors(16);
        using BatchSampler weightBatches = new(data, 8, new RandomSource(2), [0, 1, 2, 3, 4, 5, 6, 7]);
        using BatchSampler alphaBatches = new(data, 8, new RandomSource(3), [8, 9, 10, 11, 12, 13, 14, 15]);
        StepSetup<TinySpace> setup = new(mixture, weightBatches, alphaBatches, new RandomSource(4), new RandomSource(5));
        using SecondOrderStep<TinySpace> second = new(setup, options);
        Batch training = weightBatches.Next(), validation = alphaBatches.Next();
        Parameter[] weights = [.. mixture.parameters()], alphas = [.. mixture.ArchitectureParameters.Select(decision => decision.Value)];
        Tensor[] buffers = Array.ConvertAll(weights, weight => zeros_like(weight));
        if (hasMoved)
        {
            // The optimizer's first step fills its buffer with the decayed gradient. The data is one batch, whatever its order.
            Tensor[] gradients = [.. autograd.grad([Loss(weights, alphas, training)], weights)];
            buffers = [.. gradients.Select((gradient, i) => (gradient + (options.WeightDecay * weights[i])).detach())];
            second.Run(new SearchMoment(0, Rate, 0, MovesArchitecture: false));
        }

        double[][] before = Array.ConvertAll(weights, Numbers);
        double[] approximate = Flat(second.GradientOf(training, validation, Rate).Gradients);
        Assert.That(Array.ConvertAll(weights, Numbers), Is.EqualTo(before), "the weights come back bit for bit");

        double[] exact = Exact(weights, alphas, buffers, training, validation, nesterov);
        Assert.That(Distance(approximate, exact), Is.LessThan(1e-3));

        using GradientStep<TinySpace> first = new(setup, options);
        double[] firstOrder = Flat(first.GradientOf(training, validation, Rate).Gradients);
        double[] plain = Flat([.. autograd.grad([Loss(weights, alphas, validation)], alphas)]);
        Assert.That(firstOrder, Is.EqualTo(plain).Within(1e-14));
        Assert.That(Distance(firstOrder, exact), Is.GreaterThan(0.03), "the second order matters here");
    }

    [Test]
    public void LeavesTheRunningStatisticsAndTheWeightsAlone()
    {
        using DisposeScope scope = NewDisposeScope();
        using Dataset data = TextureImages.Load(64, 1);
        using BatchSampler weightBatches = new(data, 16, new RandomSource(1)), alphaBatches = new(data, 16, new RandomSource(2));
        using MixtureSupernet<CellSpace> supernet = CellSpace.CreateMixtureSupernet(new RandomSource(3), new BuildOptions(CPU));
        using SecondOrderStep<CellSpace> step = new(
            new StepSetup<CellSpace>(supernet, weightBatches, alphaBatches, new RandomSource(4), new RandomSource(5)), _options);
        supernet.train();
        step.Run(new SearchMoment(0, 0.1, 0, MovesArchitecture: true));
        Dictionary<string, float[]> before = State(supernet);
        Tensor[] gradients = step.GradientOf(weightBatches.Next(), alphaBatches.Draw(), 0.1).Gradients;
        Assert.That(State(supernet), Is.EqualTo(before));
        Assert.That(gradients.Select(gradient => gradient.norm().item<float>()), Has.All.Positive);

        step.Run(new SearchMoment(1, 0.1, 0, MovesArchitecture: false));
        Assert.That(State(supernet)["stem.bn.running_mean"], Is.Not.EqualTo(before["stem.bn.running_mean"]), "a step of the weights moves them");

        static Dictionary<string, float[]> State(Module module) => module.state_dict()
            .Where(entry => !entry.Key.EndsWith("num_batches_tracked", StringComparison.Ordinal))
            .ToDictionary(entry => entry.Key, entry => entry.Value.data<float>().ToArray());
    }

    [Test]
    public void SearchesAndLeavesNoTensorBehind()
    {
        using Dataset data = TextureImages.Load(128, 1);
        DartsOptions options = new()
        {
            Order = DartsOrder.Second,
            Epochs = 4,
            BatchSize = 16,
            LearningRate = new(0.1, 0.01),
            ArchitectureLearningRate = 0.05,
            Seed = 3,
        };
        GradientResult<TinySpace> result = new Darts<TinySpace>(data, options).Run();
        Assert.That(result.Images, Is.EqualTo(16 * 32));
        Assert.That(result.History[^1].ValidationLoss, Is.LessThan(result.History[0].ValidationLoss));
        long before = LiveTensors.Count;
        new Darts<TinySpace>(data, options with { Steps = 3 }).Run();
        Assert.That(() => new Darts<TinySpace>(data, options with { LearningRate = new(1e30), ClipNorm = null }).Run(), Throws.InstanceOf<TrainingDivergedException>());
        Assert.That(LiveTensors.Count, Is.EqualTo(before));
    }

    private static double[] Exact(Parameter[] weights, Parameter[] alphas, Tensor[] buffers, Batch training, Batch validation, bool nesterov)
    {
        IList<Tensor> gradients = autograd.grad([Loss(weights, alphas, training)], weights, create_graph: true, retain_graph: true);
        var unrolled = new Tensor[weights.Length];
        for (int i = 0; i < weights.Length; i++)
        {
            Tensor decayed = gradients[i] + (_options.WeightDecay * weights[i]);
            Tensor momentum = (_options.Momentum * buffers[i]) + decayed;
            unrolled[i] = weights[i] - (Rate * (nesterov ? decayed + (_options.Momentum * momentum) : momentum));
        }

        return Flat([.. autograd.grad([Loss(unrolled, alphas, validation)], alphas)]);
    }

    private static Tensor Loss(IReadOnlyList<Tensor> weights, IReadOnlyList<Tensor> alphas, Batch batch) =>
        functional.cross_entropy(SmoothMixture.Compute(weights, alphas, batch.Inputs), batch.Labels);

    private static Dataset Vectors(int count)
    {
        RandomSource random = new(9);
        double[] values = new double[count * SmoothMixture.Features];
        long[] labels = new long[count];
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = random.NextGaussian();
        }

        for (int i = 0; i < count; i++)
        {
            labels[i] = random.Next(3);
        }

        Tensor inputs = tensor(values, [count, SmoothMixture.Features], dtype: ScalarType.Float64, device: CPU);
        Tensor classes = tensor(labels, device: CPU);
        return new Dataset(inputs, classes, 3);
    }

    private static double Distance(double[] first, double[] second) =>
        Math.Sqrt(first.Zip(second, (a, b) => (a - b) * (a - b)).Sum() / second.Sum(value => value * value));

    private static double[] Flat(Tensor[] tensors) => [.. tensors.SelectMany(Numbers)];

    private static double[] Numbers(Tensor tensor) => tensor.detach().contiguous().data<double>().ToArray();
}
