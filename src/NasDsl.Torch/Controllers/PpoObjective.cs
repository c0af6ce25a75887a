using static TorchSharp.torch;

namespace NasDsl.Torch;

/// <summary>The clipped surrogate of equation 7 in Schulman et al., arXiv 1707.06347.</summary>
internal static class PpoObjective
{
    /// <summary>min(r·A, clip(r, 1 − ε, 1 + ε)·A) of each choice, in which r is how much likelier the choice is now than when it was made. At r = 1 its
    /// gradient is A·∇log p, REINFORCE's.</summary>
    /// <param name="logProbability">The logarithm of each choice's probability now.</param>
    /// <param name="before">The same when the choice was made; a constant.</param>
    /// <param name="advantages">A; broadcast against the others.</param>
    /// <param name="clipRange">ε.</param>
    public static Tensor Surrogate(Tensor logProbability, Tensor before, Tensor advantages, double clipRange)
    {
        Tensor ratio = (logProbability - before).exp();
        return minimum(ratio * advantages, ratio.clamp(1 - clipRange, 1 + clipRange) * advantages);
    }
}
