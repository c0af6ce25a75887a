using TorchSharp;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace NasDsl.Torch;

/// <summary>
/// A step of second-order DARTS (arXiv 1806.09055, equations 6 to 8). With w' = w − ξ·(μ·m + ∇L_train(w, α) + λ·w), where m is the momentum buffer and ξ
/// the learning rate of the weights, the gradient of α is ∇_α L_val(w', α) − ξ·∇²_{α,w} L_train(w, α)·v, v = ∇_w' L_val(w', α); the second product is the central
/// difference of ∇_α L_train over w ± R·v, R = 0.01 / ‖v‖. The weights, and the batch norms' running statistics, come out of it as they went in.
/// </summary>
internal sealed class SecondOrderStep<S>(StepSetup<S> setup, GradientSearchOptions options) : GradientStep<S>(setup, options)
    where S : class, IRelaxableSpace<S>
{
    // The difference's step and the least norm by which it is divided, so that a gradient of zero gives a difference of zero.
    private const double Radius = 0.01;
    private const double LeastNorm = 1e-30;

    public override ArchitectureGradient GradientOf(Batch training, Batch validation, double rate)
    {
        using FrozenStatistics frozen = new(Supernet);
        Tensor[] saved = Array.ConvertAll(Weights, static weight => weight.detach().clone());
        try
        {
            Unroll(training, rate);
            ArchitectureGradient unrolled = GradientAt(validation, [.. Alphas, .. Weights], isRegularized: true);
            Tensor[] direction = unrolled.Gradients[Alphas.Length..];
            Tensor radius = Radius / stack(Array.ConvertAll(direction, static part => part.norm())).norm().clamp_min(LeastNorm);
            Tensor[] ahead = GradientAt(saved, direction, radius, training), behind = GradientAt(saved, direction, -radius, training);

            // Nesterov's momentum takes the new gradient twice: at once, and as the buffer's newest part.
            double reach = Options.Nesterov ? rate * (1 + Options.Momentum) : rate;
            var gradients = new Tensor[Alphas.Length];
            for (int i = 0; i < gradients.Length; i++)
            {
                gradients[i] = unrolled.Gradients[i] - (reach * (ahead[i] - behind[i]) / (2 * radius));
            }

            return unrolled with { Gradients = gradients };
        }
        finally
        {
            using var withoutGraph = no_grad();
            for (int i = 0; i < saved.Length; i++)
            {
                Weights[i].copy_(saved[i]);
            }
        }
    }

    // The step that the optimizer would take, without clipping, as in the authors' code.
    private void Unroll(Batch training, double rate)
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor[] gradients = GradientAt(training, Weights).Gradients;
        Tensor?[] momenta = Momenta();
        using var withoutGraph = no_grad();
        for (int i = 0; i < Weights.Length; i++)
        {
            Tensor decayed = gradients[i].add(Weights[i], Options.WeightDecay);
            Tensor momentum = momenta[i] is { } buffer ? decayed.add(buffer, Options.Momentum) : decayed;
            Weights[i].add_(Options.Nesterov ? decayed.add(momentum, Options.Momentum) : momentum, -rate);
        }
    }

    // The gradient of α on the training batch, at the saved weights plus a multiple of the direction.
    private Tensor[] GradientAt(Tensor[] saved, Tensor[] direction, Tensor multiple, Batch training)
    {
        using (no_grad())
        {
            for (int i = 0; i < Weights.Length; i++)
            {
                using Tensor moved = saved[i].addcmul(direction[i], multiple, 1);
                Weights[i].copy_(moved);
            }
        }

        return GradientAt(training, Alphas).Gradients;
    }
}
