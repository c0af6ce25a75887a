using static TorchSharp.torch;

namespace NasDsl.Torch;

/// <summary>Noise of the standard Gumbel distribution, −log E with E ~ Exp(1): with it added to log-probabilities, the greatest is a sample of them.</summary>
internal static class GumbelNoise
{
    /// <summary>Draws noise for each number of α; all of it is finite.</summary>
    public static double[] Draw(Tensor alpha, RandomSource random)
    {
        var noise = new double[alpha.numel()];
        for (int i = 0; i < noise.Length; i++)
        {
            do
            {
                noise[i] = -Math.Log(-Math.Log(1 - random.NextDouble()));
            }
            while (!double.IsFinite(noise[i]));
        }

        return noise;
    }

    /// <summary>The concrete sample softmax((log softmax(α) + noise) / τ) of each row (arXiv 1611.00712, 1611.01144), in the caller's dispose scope.</summary>
    public static Tensor Soften(Tensor alpha, double[] noise, double temperature)
    {
        using Tensor drawn = tensor(noise, alpha.shape, dtype: alpha.dtype, device: alpha.device);
        using Tensor logarithms = nn.functional.log_softmax(alpha, 1);
        using Tensor perturbed = logarithms + drawn;
        using Tensor scaled = perturbed / temperature;
        return nn.functional.softmax(scaled, 1);
    }
}
