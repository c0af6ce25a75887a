using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace NasDsl.Torch;

/// <summary>
/// The running means and variances of all batch norms in a network. Those of a supernet mix what all paths saw and fit none of them, so each
/// candidate gets its own before it is scored (SPOS, arXiv 1904.00420, section 3.4; OFA, arXiv 1908.09791), and the network gets back what it had.
/// </summary>
public sealed class BatchNormStatistics : IDisposable
{
    private readonly Module<Tensor, Tensor> _network;
    private readonly List<NormBase> _norms = [];
    private readonly List<Tensor> _saved = [];
    private readonly List<double?> _momenta = [];
    private readonly List<Tensor?> _batches = [];

    /// <summary>Remembers the statistics as they are now.</summary>
    /// <param name="network">The network; stays the caller's. Counted are TorchSharp's batch norms with running statistics, wherever they are registered.</param>
    public BatchNormStatistics(Module<Tensor, Tensor> network)
    {
        ArgumentNullException.ThrowIfNull(network);
        _network = network;
        foreach (Module module in network.modules())
        {
            if (module is BatchNorm { running_mean: not null, running_var: not null } norm)
            {
                _norms.Add(norm);
                _momenta.Add(norm.momentum);
                _saved.Add(norm.running_mean.clone().DetachFromDisposeScope());
                _saved.Add(norm.running_var.clone().DetachFromDisposeScope());
                _batches.Add(norm.num_batches_tracked?.clone().DetachFromDisposeScope());
            }
        }
    }

    /// <summary>How many batch norms there are.</summary>
    public int Count => _norms.Count;

    /// <summary>
    /// Replaces the statistics of the batch norms that the network now uses by the mean over batches of these inputs, each batch weighing the same; the
    /// others become those of a fresh network. Runs in train mode without gradients and leaves the network in the mode in which it was.
    /// </summary>
    /// <param name="inputs">Shape (N, …).</param>
    /// <param name="batchSize">How many examples are in a batch; an incomplete last batch is left out if there is another.</param>
    /// <param name="cancellationToken">Ends it with <see cref="OperationCanceledException"/>.</param>
    public void Recalibrate(Tensor inputs, int batchSize, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(batchSize);
        int size = (int)Math.Min(batchSize, inputs.shape[0]);
        long batches = inputs.shape[0] / size;
        bool wasTraining = _network.training;
        using var withoutGraph = no_grad();
        Reset();
        _network.train();
        try
        {
            for (int batch = 0; batch < batches; batch++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                using DisposeScope scope = NewDisposeScope();

                // The k-th of equally weighted values moves their mean by a k-th of the way.
                SetMomentum(1.0 / (batch + 1));
                _network.forward(inputs.narrow(0, batch * size, size));
            }
        }
        finally
        {
            for (int i = 0; i < _norms.Count; i++)
            {
                _norms[i].momentum = _momenta[i];
            }

            _network.train(wasTraining);
        }
    }

    /// <summary>Puts back what the constructor found.</summary>
    public void Restore()
    {
        using var withoutGraph = no_grad();
        for (int i = 0; i < _norms.Count; i++)
        {
            _norms[i].running_mean!.copy_(_saved[2 * i]);
            _norms[i].running_var!.copy_(_saved[2 * i + 1]);
            if (_batches[i] is { } batches)
            {
                _norms[i].num_batches_tracked!.copy_(batches);
            }
        }
    }

    /// <summary>Frees the remembered statistics.</summary>
    public void Dispose()
    {
        foreach (Tensor tensor in _saved)
        {
            tensor.Dispose();
        }

        foreach (Tensor? batches in _batches)
        {
            batches?.Dispose();
        }
    }

    private void Reset()
    {
        using Scalar zero = 0.0, one = 1.0;
        foreach (NormBase norm in _norms)
        {
            norm.running_mean!.fill_(zero);
            norm.running_var!.fill_(one);
        }
    }

    private void SetMomentum(double momentum)
    {
        foreach (NormBase norm in _norms)
        {
            norm.momentum = momentum;
        }
    }
}
