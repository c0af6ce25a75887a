using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace NasDsl.Torch;

/// <summary>Scales gradients down to a largest norm (Pascanu, Mikolov and Bengio, ICML 2013), without making the host wait for the device.</summary>
public static class GradientClipping
{
    // What torch adds to the norm before it divides, so that results agree with its clip_grad_norm_.
    private const double Epsilon = 1e-6;

    /// <summary>Scales all gradients by the same factor so that their Euclidean norm, taken over all of them together, is at most
    /// <paramref name="maxNorm"/>. Parameters without a gradient are passed over.</summary>
    public static void Clip(IReadOnlyList<Parameter> parameters, double maxNorm)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(maxNorm);
        using DisposeScope scope = NewDisposeScope();
        using var withoutGraph = no_grad();
        List<Tensor> gradients = new(parameters.Count);
        List<Tensor> norms = new(parameters.Count);
        for (int i = 0; i < parameters.Count; i++)
        {
            if (parameters[i].grad is { } gradient)
            {
                gradients.Add(gradient);
                norms.Add(gradient.norm());
            }
        }

        if (norms.Count == 0)
        {
            return;
        }

        Tensor factor = stack(norms).norm().add_(Epsilon).reciprocal_().mul_(maxNorm).clamp_max_(1);
        foreach (Tensor gradient in gradients)
        {
            gradient.mul_(factor);
        }
    }
}
