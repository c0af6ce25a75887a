using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace NasDsl.Torch.Tests;

[TestFixture]
internal sealed class BatchNormStatisticsTests
{
    [Test]
    public void AreTheMeanOverBatches()
    {
        using DisposeScope scope = NewDisposeScope();
        using BatchNorm1d norm = BatchNorm1d(1, momentum: 0.3, device: CPU, dtype: ScalarType.Float64);
        using Sequential network = Sequential(("norm", norm));
        network.eval();
        Tensor inputs = tensor([1, 3, 10, 14, 5, 5, 99], [7, 1], ScalarType.Float64, CPU);
        using BatchNormStatistics statistics = new(network);
        Assert.That(statistics.Count, Is.EqualTo(1));
        statistics.Recalibrate(inputs, 2);

        // Batches (1, 3), (10, 14), (5, 5): means 2, 12, 5; unbiased variances 2, 8, 0. The seventh is an incomplete batch.
        Assert.That(norm.running_mean!.item<double>(), Is.EqualTo(19.0 / 3).Within(1e-12));
        Assert.That(norm.running_var!.item<double>(), Is.EqualTo(10.0 / 3).Within(1e-12));
        Assert.That(norm.momentum, Is.EqualTo(0.3));
        Assert.That(norm.num_batches_tracked!.to_type(ScalarType.Int64).item<long>(), Is.EqualTo(3));
        Assert.That(network.training, Is.False);

        statistics.Restore();
        Assert.That(norm.running_mean!.item<double>(), Is.EqualTo(0));
        Assert.That(norm.running_var!.item<double>(), Is.EqualTo(1));
        Assert.That(norm.num_batches_tracked.to_type(ScalarType.Int64).item<long>(), Is.Zero);
    }

    [Test]
    public void FewerExamplesThanABatchAreOneBatch()
    {
        using DisposeScope scope = NewDisposeScope();
        using BatchNorm1d norm = BatchNorm1d(1, device: CPU, dtype: ScalarType.Float64);
        using Sequential network = Sequential(("norm", norm));
        using BatchNormStatistics statistics = new(network);
        statistics.Recalibrate(tensor([1, 3], [2, 1], ScalarType.Float64, CPU), 64);
        Assert.That(norm.running_mean!.item<double>(), Is.EqualTo(2));
    }
}
