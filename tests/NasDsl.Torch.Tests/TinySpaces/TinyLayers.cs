using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace NasDsl.Torch.Tests;

/// <summary>The layers of the tiny space.</summary>
internal static class TinyLayers
{
    public const int StemParameters = 9 * TinySpace.Width + 2 * TinySpace.Width;
    public const int ClassifierParameters = (TinySpace.Width + 1) * TextureImages.Classes;

    public static int Parameters(int operation) => operation switch
    {
        0 => 0,
        1 => TinySpace.Width * TinySpace.Width + 2 * TinySpace.Width,
        _ => 9 * TinySpace.Width * TinySpace.Width + 2 * TinySpace.Width,
    };

    public static Sequential Convolution(int inputs, int kernel, BuildOptions options) => Sequential(
        ("conv", Conv2d(
            inputs, TinySpace.Width, kernel, padding: kernel / 2, bias: false, device: options.TargetDevice, dtype: options.ScalarType)),
        ("norm", BatchNorm2d(TinySpace.Width, device: options.TargetDevice, dtype: options.ScalarType)),
        ("relu", ReLU()));

    public static Linear Classifier(BuildOptions options) =>
        Linear(TinySpace.Width, TextureImages.Classes, device: options.TargetDevice, dtype: options.ScalarType);

    public static Tensor Pool(Tensor features) => features.mean([2L, 3L]);
}
