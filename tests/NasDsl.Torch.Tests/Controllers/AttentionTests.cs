using NasDsl.Spaces;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace NasDsl.Torch.Tests.Controllers;

/// <summary>Controllers that choose inputs and skip links by attention: over a cell whose inputs may repeat, one whose inputs are distinct, and layers that
/// are linked, some of them there or not.</summary>
[TestFixture(typeof(RepeatCellSpace), 128)]
[TestFixture(typeof(PairCellSpace), 48)]
[TestFixture(typeof(TinyLinkSpace), 0)]
internal sealed class AttentionTests<S>(int expected)
    where S : class, IFinite<S>
{
    /// <summary>Weights this large make a policy that is far from uniform.</summary>
    private static readonly ControllerOptions _peaked = new()
    {
        HiddenSize = 12,
        InitialRange = 0.8,
        Temperature = 0.8,
        TanhConstant = 2,
        InputTanhConstant = 1.5,
        OperationBias = new Dictionary<string, double> { ["Conv3"] = 0.7 },
        FirstCellBias = new Dictionary<string, double> { ["Conv1"] = 0.4 },
    };

    private static readonly BuildOptions _double = new(ScalarType: ScalarType.Float64);

    [Test]
    public void ProbabilitiesOfAllArchitecturesSumToOne()
    {
        using var controller = new LstmController<S>(new RandomSource(1), _peaked, _double);
        Assert.That(Enumerated<S>.All, Has.Length.EqualTo(expected > 0 ? expected : Enumerated<S>.All.Length));
        double[] probabilities = Probabilities(controller);
        Assert.That(probabilities.Sum(), Is.EqualTo(1).Within(1e-9));
        Assert.That(probabilities.Max() / probabilities.Min(), Is.GreaterThan(5), "The policy is not the uniform one.");
    }

    /// <summary>The mean over the policy of the choices' entropies along a sample is the entropy of the whole policy.</summary>
    [Test]
    public void EntropyIsThatOfThePolicy()
    {
        using var scope = NewDisposeScope();
        using var controller = new LstmController<S>(new RandomSource(1), _peaked, _double);
        double[] probabilities = Probabilities(controller);
        double[] entropies = controller.Evaluate(Enumerated<S>.All).Entropy.data<double>().ToArray();
        double whole = -probabilities.Sum(p => p * Math.Log(p));
        Assert.That(probabilities.Zip(entropies, (p, entropy) => p * entropy).Sum(), Is.EqualTo(whole).Within(1e-9));
    }

    [Test]
    public void SamplesAsOftenAsItsProbabilitiesSay()
    {
        const int Count = 20_000;
        using var controller = new LstmController<S>(new RandomSource(1), _peaked, _double);
        var counts = Enumerated<S>.All.ToDictionary(architecture => architecture, _ => 0);
        var random = new RandomSource(2);
        for (int i = 0; i < Count; i++)
        {
            counts[controller.Sample(random)]++;
        }

        // What is expected less often than 5 times is one class together, as the approximation by a normal distribution wants it.
        double[] probabilities = Probabilities(controller);
        double chiSquare = 0, rareExpected = 0, rare = 0;
        int classes = 0;
        for (int i = 0; i < probabilities.Length; i++)
        {
            double mean = Count * probabilities[i], seen = counts[Enumerated<S>.All[i]];
            if (mean < 5)
            {
                (rareExpected, rare) = (rareExpected + mean, rare + seen);
                continue;
            }

            chiSquare += (seen - mean) * (seen - mean) / mean;
            classes++;
        }

        if (rareExpected > 5)
        {
            chiSquare += (rare - rareExpected) * (rare - rareExpected) / rareExpected;
            classes++;
        }

        // Wilson and Hilferty's approximation: 3.4 deviations are passed with a probability of 0.0003. The seed is fixed.
        double degrees = classes - 1, spread = 2 / (9 * degrees);
        Assert.That((Math.Cbrt(chiSquare / degrees) - (1 - spread)) / Math.Sqrt(spread), Is.LessThan(3.4).And.GreaterThan(-3.4));
    }

    /// <summary>The forward pass in plain C# and that of libtorch, choice by choice.</summary>
    [Test]
    public void DrawsWithTheProbabilitiesThatItEvaluates()
    {
        using var scope = NewDisposeScope();
        using var controller = new LstmController<S>(new RandomSource(1), _peaked, _double);
        var random = new RandomSource(2);
        List<double> drawnWith = [];
        for (int i = 0; i < 40; i++)
        {
            S drawn = controller.Sample(random, drawnWith);
            double[] evaluated = controller.EvaluateSteps([drawn]).LogProbability.data<double>().ToArray();
            Assert.That(drawnWith, Is.EqualTo(evaluated).Within(1e-5));
        }
    }

    [Test]
    public void GradientsAgreeWithFiniteDifferences()
    {
        const double Step = 1e-5;
        using var scope = NewDisposeScope();
        using var controller = new LstmController<S>(new RandomSource(1), _peaked, _double);
        var random = new RandomSource(3);
        S[] some = [.. Enumerable.Range(0, 6).Select(_ => controller.Sample(random))];
        Value().backward();
        foreach ((string name, Parameter weight) in controller.named_parameters())
        {
            Tensor flat = weight.detach().view(-1);
            double[] gradient = weight.grad!.view(-1).data<double>().ToArray();
            double largest = 0;
            for (int i = 0; i < 4; i++)
            {
                int at = random.Next(gradient.Length);
                double up = Moved(flat, at, Step), down = Moved(flat, at, -Step);
                Assert.That((up - down) / (2 * Step), Is.EqualTo(gradient[at]).Within(1e-7), name);
                largest = gradient.Max(Math.Abs);
            }

            Assert.That(largest, Is.GreaterThan(1e-4), $"{name} takes part.");
        }

        Tensor Value()
        {
            PolicySteps steps = controller.EvaluateSteps(some, skipPrior: 0.4);
            Tensor value = steps.LogProbability.sum() + (0.3 * steps.Entropy.sum());
            return steps.SkipDivergence is { } divergence ? value + divergence.sum() : value;
        }

        double Moved(Tensor flat, int at, double by)
        {
            using var step = NewDisposeScope();
            using var _ = no_grad();
            Tensor element = flat[at];
            element.add_(by);
            double value = Value().item<double>();
            element.sub_(by);
            return value;
        }
    }

    [Test]
    public void OneBatchSaysWhatSingleArchitecturesSay()
    {
        using var scope = NewDisposeScope();
        using var controller = new LstmController<S>(new RandomSource(1), _peaked, _double);
        S[] some = [.. Enumerated<S>.All.Take(20)];
        double[] together = controller.Evaluate(some).LogProbability.data<double>().ToArray();
        double[] alone = [.. some.Select(one => controller.Evaluate([one]).LogProbability.item<double>())];
        Assert.That(alone, Is.EqualTo(together).Within(1e-12));
    }

    private static double[] Probabilities(LstmController<S> controller)
    {
        using var scope = NewDisposeScope();
        return controller.Evaluate(Enumerated<S>.All).LogProbability.exp().data<double>().ToArray();
    }
}
