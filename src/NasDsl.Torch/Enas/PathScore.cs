using TorchSharp;
using static TorchSharp.torch;

namespace NasDsl.Torch;

/// <summary>
/// Scores architectures by the accuracy of their path on a validation batch, with the batch's own statistics in every batch norm, as in ENAS's published
/// search for cells: the running ones mix what all paths saw. They get back what they had, so that nothing of the validation part stays in the supernet.
/// </summary>
internal sealed class PathScore<S>(PathSupernet<S> supernet)
    where S : class, IPathSpace<S>
{
    /// <summary>The accuracy, from 0 to 1; NaN where the output is not finite.</summary>
    public double Of(S architecture, Batch batch)
    {
        using DisposeScope scope = NewDisposeScope();
        using var withoutGraph = no_grad();
        supernet.Path = architecture;
        Tensor logits = supernet.forward(batch.Inputs);
        return logits.isfinite().all().item<bool>() ? Accuracy.CountRight(logits, batch.Labels).item<long>() / (double)batch.Count : double.NaN;
    }

    /// <summary>Runs something that scores architectures, and puts the running statistics back behind it.</summary>
    public void Guard(Action scoring)
    {
        using DisposeScope scope = NewDisposeScope();
        using BatchNormStatistics statistics = new(supernet);
        try
        {
            scoring();
        }
        finally
        {
            statistics.Restore();
        }
    }
}
