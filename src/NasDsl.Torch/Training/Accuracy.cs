using TorchSharp;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace NasDsl.Torch;

/// <summary>Measures classifiers.</summary>
public static class Accuracy
{
    /// <summary>The part of the examples to whose class the network gives the highest logit, from 0 to 1; NaN if any logit is infinite or no number, as after a
    /// training that diverged. The network is evaluated in eval mode and left in the mode in which it was.</summary>
    /// <param name="network">Gives (batch, classes) logits.</param>
    /// <param name="data">The examples, on the network's device.</param>
    /// <param name="batchSize">How many are evaluated at a time; changes the speed alone.</param>
    /// <param name="cancellationToken">Ends it with <see cref="OperationCanceledException"/>.</param>
    public static double Of(Module<Tensor, Tensor> network, Dataset data, int batchSize = 256, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(data);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(batchSize);
        bool wasTraining = network.training;
        network.eval();
        try
        {
            using DisposeScope scope = NewDisposeScope();
            using var withoutGraph = no_grad();
            Tensor right = zeros([], ScalarType.Int64, data.Device), finite = zeros([], ScalarType.Int64, data.Device);
            for (int start = 0; start < data.Count; start += batchSize)
            {
                cancellationToken.ThrowIfCancellationRequested();
                using DisposeScope step = NewDisposeScope();
                Batch batch = data.Slice(start, Math.Min(batchSize, data.Count - start));
                Tensor logits = network.forward(batch.Inputs);
                right.add_(CountRight(logits, batch.Labels));
                finite.add_(logits.isfinite().all(1).sum(ScalarType.Int64));
            }

            return finite.item<long>() == data.Count ? right.item<long>() / (double)data.Count : double.NaN;
        }
        finally
        {
            network.train(wasTraining);
        }
    }

    /// <summary>How many of the logits' rows are highest at their label, as a tensor on the device.</summary>
    internal static Tensor CountRight(Tensor logits, Tensor labels) => logits.argmax(1).eq(labels).sum(ScalarType.Int64);
}
