using static TorchSharp.torch;

namespace NasDsl.Torch;

/// <summary>SNAS's weights (arXiv 1812.09926, equation 4): for each edge or layer a sample softmax((log softmax(α) + G) / λ) of the concrete distribution, G ~ Gumbel(0, 1).</summary>
internal sealed class ConcreteRelaxation(RandomSource random) : Relaxation
{
    private double[] _noise = [];

    /// <summary>λ.</summary>
    public double Temperature { get; set; } = 1;

    /// <inheritdoc/>
    public override Tensor Relax(Tensor alpha)
    {
        _noise = GumbelNoise.Draw(alpha, random);
        return LastSample(alpha);
    }

    /// <summary>The sample of the last forward pass, as a function of α, in the caller's dispose scope.</summary>
    public Tensor LastSample(Tensor alpha) => GumbelNoise.Soften(alpha, _noise, Temperature);
}
