using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace NasDsl.Torch.Tests;

/// <summary>Whether two modules compute the same.</summary>
internal static class Agreement
{
    public const double Tolerance = 1e-5;

    /// <summary>Gives every norm statistics, scale and shift that tell a wrong one from a right one.</summary>
    public static void Disturb(Module module, ulong seed)
    {
        using var withoutGraph = no_grad();
        using DisposeScope scope = NewDisposeScope();
        TorchSeed.Set(seed);
        foreach (Module part in module.modules())
        {
            if (part is NormBase norm)
            {
                norm.running_mean!.normal_(0, 0.2);
                norm.running_var!.uniform_(0.5, 1.5);
                if (norm.affine)
                {
                    norm.weight.uniform_(0.5, 1.5);
                    norm.bias!.normal_(0, 0.2);
                }
            }
            else if (part is LayerNorm layerNorm)
            {
                layerNorm.weight!.uniform_(0.5, 1.5);
                layerNorm.bias!.normal_(0, 0.2);
            }
        }
    }

    /// <summary>Random inputs.</summary>
    public static Tensor Inputs(ReadOnlySpan<int> shape, int batch, ulong seed, ScalarType type = ScalarType.Float32)
    {
        TorchSeed.Set(seed);
        long[] sizes = [batch, .. shape.ToArray().Select(static size => (long)size)];
        return randn(sizes, dtype: type, device: CPU);
    }

    /// <summary>The greatest difference between two outputs, as a part of the greatest output where that is above 1.</summary>
    public static double Difference(Tensor first, Tensor second)
    {
        using var withoutGraph = no_grad();
        using DisposeScope scope = NewDisposeScope();
        Assert.That(first.shape, Is.EqualTo(second.shape));
        double scale = Math.Max(1, second.abs().max().to_type(ScalarType.Float64).item<double>());
        return (first - second).abs().max().to_type(ScalarType.Float64).item<double>() / scale;
    }

    /// <summary>Asserts that both give one output in evaluation and in training mode.</summary>
    public static void Check(Module<Tensor, Tensor> first, Module<Tensor, Tensor> second, Tensor input, string what)
    {
        using var withoutGraph = no_grad();
        using DisposeScope scope = NewDisposeScope();
        first.eval();
        second.eval();
        Assert.That(Difference(first.call(input), second.call(input)), Is.LessThan(Tolerance), $"evaluation of {what}");
        first.train();
        second.train();
        Assert.That(Difference(first.call(input), second.call(input)), Is.LessThan(Tolerance), $"training of {what}");
    }
}
