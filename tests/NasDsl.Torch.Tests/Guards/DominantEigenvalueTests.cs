using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace NasDsl.Torch.Tests;

[TestFixture]
internal sealed class DominantEigenvalueTests
{
    [TestCase(1)]
    [TestCase(-1)]
    public void IsTheGreatestOfTheHessian(int sign)
    {
        for (ulong seed = 1; seed <= 4; seed++)
        {
            using DisposeScope scope = NewDisposeScope();
            using SmoothMixture mixture = new(new RandomSource(seed));
            Parameter[] alphas = [.. mixture.ArchitectureParameters.Select(decision => decision.Value)];
            TorchSeed.Set(seed);
            Tensor input = randn([8, SmoothMixture.Features], ScalarType.Float64, CPU), labels = tensor(new long[] { 0, 1, 2, 0, 1, 2, 0, 1 }, device: CPU);
            Tensor loss = sign * functional.cross_entropy(mixture.forward(input), labels);
            double[] exact = Eigenvalues(loss, alphas);
            double found = DominantEigenvalue.Of(loss, alphas, new RandomSource(5), mostIterations: 200);
            Assert.That(found, Is.EqualTo(exact.Max()).Within(2e-2 * exact.Max(Math.Abs)), string.Join(", ", exact));
        }
    }

    private static double[] Eigenvalues(Tensor loss, Parameter[] alphas)
    {
        Tensor gradient = cat([.. autograd.grad([loss], alphas, create_graph: true, retain_graph: true).Select(part => part.reshape(-1))], 0);
        var rows = new Tensor[gradient.numel()];
        for (int i = 0; i < rows.Length; i++)
        {
            rows[i] = cat([.. autograd.grad([gradient[i]], alphas, retain_graph: true).Select(part => part.reshape(-1))], 0);
        }

        return linalg.eigvalsh(stack(rows)).data<double>().ToArray();
    }
}
