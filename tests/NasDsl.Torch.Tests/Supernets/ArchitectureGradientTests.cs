using NasDsl.Spaces;
using TorchSharp;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace NasDsl.Torch.Tests;

/// <summary>Gradients of architecture parameters against central differences in double precision.</summary>
public sealed class ArchitectureGradientTests
{
    private const double Step = 1e-6;
    private static readonly BuildOptions _precise = new(CPU, ScalarType.Float64);

    [Test]
    public void OfAChainWithDepthsAndCells() => Check(static () => FixedChainSpace.CreateMixtureSupernet(new RandomSource(1), _precise), every: 11);

    [Test]
    public void OfAStack() => Check(static () => Bench201Space.CreateMixtureSupernet(cells: 3, channels: 2, new RandomSource(1), _precise), every: 1);

    private static void Check<S>(Func<MixtureSupernet<S>> create, int every)
        where S : class, IRelaxableSpace<S>
    {
        using DisposeScope scope = NewDisposeScope();

        // The weights, too, are the same each time: near the kink of a ReLU or a pool a difference is no derivative.
        random.manual_seed(1);
        using MixtureSupernet<S> mixture = create();
        mixture.train();
        Tensor input = Agreement.Inputs(S.InputShape, batch: 4, seed: 2, ScalarType.Float64);
        Tensor labels = tensor(new long[] { 0, 1, 2, 1 }, [4], dtype: ScalarType.Int64, device: CPU);
        foreach (ArchitectureParameter alpha in mixture.ArchitectureParameters)
        {
            using var withoutGraph = no_grad();
            alpha.Value.normal_(0, 1);
        }

        functional.cross_entropy(mixture.call(input), labels).backward();
        foreach (ArchitectureParameter alpha in mixture.ArchitectureParameters)
        {
            double[] gradient = alpha.Value.grad!.data<double>().ToArray();
            double largest = gradient.Max(Math.Abs);
            Assert.That(largest, Is.GreaterThan(1e-6), alpha.Decision);
            for (int i = 0; i < gradient.Length; i += every)
            {
                double numeric = (LossAt(i, Step) - LossAt(i, -Step)) / (2 * Step);
                Assert.That(gradient[i], Is.EqualTo(numeric).Within(1e-6 * largest), $"{alpha.Decision}, entry {i}");
            }

            double LossAt(int entry, double step)
            {
                using var withoutGraph = no_grad();
                using DisposeScope inner = NewDisposeScope();
                Tensor flat = alpha.Value.view(-1);
                flat[entry].add_(step);
                double loss = functional.cross_entropy(mixture.call(input), labels).item<double>();
                flat[entry].sub_(step);
                return loss;
            }
        }
    }
}
