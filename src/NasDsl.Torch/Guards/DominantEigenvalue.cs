using TorchSharp;
using static TorchSharp.torch;

namespace NasDsl.Torch;

/// <summary>The greatest eigenvalue of the Hessian of a loss, by the power method on products of the Hessian with a vector, each of which is one more backward pass.</summary>
internal static class DominantEigenvalue
{
    private const double Tolerance = 1e-4;

    /// <summary>The greatest (not the greatest in magnitude) eigenvalue.</summary>
    /// <param name="loss">The loss with its graph.</param>
    /// <param name="parameters">With respect to which the Hessian is taken.</param>
    /// <param name="random">Draws the vector to begin with.</param>
    /// <param name="mostIterations">The most products for each of the at most two runs of the method.</param>
    public static double Of(Tensor loss, Tensor[] parameters, RandomSource random, int mostIterations)
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor gradient = Flat(autograd.grad([loss], parameters, create_graph: true, retain_graph: true, allow_unused: true), parameters);
        double first = Iterate(gradient, parameters, random, mostIterations, shift: 0);

        // Where the one of greatest magnitude is negative, the greatest is the farthest from it.
        return first >= 0 ? first : first + Iterate(gradient, parameters, random, mostIterations, shift: first);
    }

    // The eigenvalue of greatest magnitude of the Hessian less the shift.
    private static double Iterate(Tensor gradient, Tensor[] parameters, RandomSource random, int mostIterations, double shift)
    {
        using DisposeScope scope = NewDisposeScope();
        var start = new double[gradient.numel()];
        for (int i = 0; i < start.Length; i++)
        {
            start[i] = random.NextGaussian();
        }

        Tensor vector = tensor(start, dtype: gradient.dtype, device: gradient.device);
        vector = vector / vector.norm();
        double eigenvalue = 0;
        for (int iteration = 0; iteration < mostIterations; iteration++)
        {
            using DisposeScope step = NewDisposeScope();
            Tensor product = Product(gradient, parameters, vector) - (vector * shift);
            double next = product.dot(vector).to_type(ScalarType.Float64).item<double>();
            Tensor length = product.norm();
            if (length.to_type(ScalarType.Float64).item<double>() is 0 or double.NaN)
            {
                return next;
            }

            bool hasSettled = Math.Abs(next - eigenvalue) <= Tolerance * Math.Abs(next);
            Tensor previous = vector;
            vector = step.MoveToOuter(product / length);
            previous.Dispose();
            eigenvalue = next;
            if (hasSettled && iteration > 0)
            {
                break;
            }
        }

        return eigenvalue;
    }

    private static Tensor Product(Tensor gradient, Tensor[] parameters, Tensor vector) =>
        Flat(autograd.grad([gradient.dot(vector)], parameters, retain_graph: true, allow_unused: true), parameters);

    private static Tensor Flat(IList<Tensor> gradients, Tensor[] parameters)
    {
        var parts = new Tensor[parameters.Length];
        for (int i = 0; i < parts.Length; i++)
        {
            parts[i] = (gradients[i] is { IsInvalid: false } gradient ? gradient : zeros_like(parameters[i])).reshape(-1);
        }

        return cat(parts, 0);
    }
}
