using TorchSharp;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace NasDsl.Fuzzing;

/// <summary>One pass through a network.</summary>
internal static class ForwardPass
{
    /// <summary>A batch of two examples, the same for a seed whatever else runs at the time.</summary>
    public static Tensor Inputs(ReadOnlySpan<int> shape, ulong seed)
    {
        using var generator = new Generator(seed);
        return randn([2, .. shape.ToArray().Select(static size => (long)size)], generator: generator);
    }

    /// <summary>The logits in evaluation mode, after a pass in training mode: both must have the right shape and be finite.</summary>
    /// <exception cref="InvalidOperationException">They do not.</exception>
    public static Tensor Check(Module<Tensor, Tensor> network, Tensor input, int classes)
    {
        network.train();
        using (Tensor trained = network.call(input))
        {
            Check(trained, classes, "training");
        }

        network.eval();
        Tensor output = network.call(input);
        Check(output, classes, "evaluation");
        return output;
    }

    private static void Check(Tensor output, int classes, string mode)
    {
        if (output.shape is not [2, var width] || width != classes)
        {
            throw new InvalidOperationException($"In {mode} the output's shape is [{string.Join(", ", output.shape)}], not [2, {classes}].");
        }

        using Tensor finite = output.isfinite();
        using Tensor all = finite.all();
        if (!all.item<bool>())
        {
            throw new InvalidOperationException($"In {mode} the output is not finite.");
        }
    }
}
