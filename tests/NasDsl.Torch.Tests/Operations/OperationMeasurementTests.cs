using NasDsl.Spaces;
using TorchSharp;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace NasDsl.Torch.Tests;

public sealed class OperationMeasurementTests
{
    [Test]
    public void AConvolutionIsCountedAsItsFormulaSays()
    {
        NetworkCost measured = OperationMeasurement.CostOf(
            static (inChannels, outChannels, stride) => new ScaledConv(inChannels, outChannels, 0.5, stride), 6, 10, 2, 9, 7);
        Assert.That(measured, Is.EqualTo(ScaledConv.CostAt(6, 10, 2, 9, 7, [0.5])));
    }

    [Test]
    public void ALinearLayerIsCountedOnAVector()
    {
        NetworkCost measured = OperationMeasurement.CostOf(
            static (inChannels, outChannels, _) => new GatedLinear(inChannels, outChannels), 6, 10, 1, 1, 1, isVector: true);
        Assert.That(measured, Is.EqualTo(new NetworkCost(2 * (60 + 10), 2 * 60)));
    }

    [Test]
    public void ALinearLayerIsCountedAtEachPositionOfASequence()
    {
        NetworkCost measured = OperationMeasurement.CostOf(
            static (inChannels, outChannels, stride) => new ThinnedLinear(inChannels, outChannels, stride), 6, 10, 2, 9, 1, isSequence: true);
        Assert.That(measured, Is.EqualTo(new NetworkCost(60 + 10, 5 * 60)));
    }

    [Test]
    public void ATransposedConvolutionUsesItsWeightsOnceForEachInputPixel()
    {
        NetworkCost measured = OperationMeasurement.CostOf(
            static (inChannels, outChannels, stride) => ConvTranspose2d(inChannels, outChannels, 2, stride: 2, bias: false, device: CPU), 3, 5, 1, 4, 6);
        Assert.That(measured, Is.EqualTo(new NetworkCost(3 * 5 * 4, 3 * 5 * 4 * 24)));
    }

    [Test]
    public void AShapeIsMeasuredOnceAndTheRandomNumbersGoOnAsIfNotAtAll()
    {
        int built = 0;
        Func<int, int, int, Module<Tensor, Tensor>> create = (inChannels, outChannels, stride) =>
        {
            Interlocked.Increment(ref built);
            return new GhostConv(inChannels, outChannels, stride, 2);
        };
        TorchSeed.Set(5);
        using Tensor expected = rand(4, dtype: ScalarType.Float32, device: CPU);
        TorchSeed.Set(5);
        Parallel.For(0, 8, _ => OperationMeasurement.CostOf(create, 4, 8, 1, 5, 5));
        using Tensor actual = rand(4, dtype: ScalarType.Float32, device: CPU);
        Assert.That(built, Is.EqualTo(1));
        Assert.That(Agreement.Difference(actual, expected), Is.Zero);
    }
}
