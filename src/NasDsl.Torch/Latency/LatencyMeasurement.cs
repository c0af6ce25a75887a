using NasDsl.Search;
using TorchSharp;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace NasDsl.Torch;

/// <summary>
/// Times every operation of a space once: each candidate at each shape that an architecture can bring it to, and the fixed parts. Some networks are built for it,
/// and none is run as a whole.
/// </summary>
public static class LatencyMeasurement
{
    /// <summary>The space's latencies on a device.</summary>
    /// <typeparam name="S">The search space; a stack at its declared height and width.</typeparam>
    /// <param name="options">Device, batch and repeats; null for the defaults.</param>
    /// <param name="timer">Times an operation; an <see cref="OperationTimer"/> where null.</param>
    /// <param name="cancellationToken">Ends it with <see cref="OperationCanceledException"/>.</param>
    /// <exception cref="NotAdmissibleException">The space's bounds and constraints refuse all that was drawn.</exception>
    public static LatencyTable<S> Measure<S>(
        LatencyOptions? options = null, IOperationTimer? timer = null, CancellationToken cancellationToken = default)
        where S : class, INetworkSpace<S>, INetworkOperations
    {
        options ??= new();
        timer ??= new OperationTimer(options);
        OperationCover<S> cover = OperationCover<S>.Of(new RandomSource(0));
        Dictionary<OperationPlace, double> seconds = new(cover.Places.Count);
        using var withoutGraph = no_grad();
        Tensor state = random.get_rng_state();
        try
        {
            foreach (S architecture in cover.Witnesses)
            {
                MeasureNew(architecture, options, timer, seconds, cancellationToken);
            }
        }
        finally
        {
            // Fresh weights drew from libtorch's generator on the CPU, which goes on as if nothing had been built.
            random.set_rng_state(state);
            state.Dispose();
        }

        string device = options.DeviceName ?? options.Build.TargetDevice.ToString();
        return new LatencyTable<S>(new LatencyConditions(device, get_num_threads(), options.BatchSize), seconds);
    }

    private static void MeasureNew<S>(
        S architecture, LatencyOptions options, IOperationTimer timer, Dictionary<OperationPlace, double> seconds, CancellationToken cancellationToken)
        where S : class, INetworkSpace<S>, INetworkOperations
    {
        using DisposeScope scope = NewDisposeScope();
        using Module<Tensor, Tensor> network = architecture.Build(options.Build);
        network.eval();
        foreach ((OperationPlace place, Operation operation) in NetworkOperations.Of(architecture, network))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (!seconds.ContainsKey(place))
            {
                using Tensor input = InputOf(place, operation, options);

                // Cells leave out what is zero.
                seconds[place] = operation is ZeroOperation ? 0 : timer.Seconds(operation, input);
            }
        }
    }

    private static Tensor InputOf(OperationPlace place, Operation operation, LatencyOptions options)
    {
        (int channels, int height, int width) = place.Input;
        Site site = operation.Place.Site;
        long[] shape = site.IsVector ? [options.BatchSize, channels]
            : site.IsSequence ? [options.BatchSize, height, channels]
            : [options.BatchSize, channels, height, width];
        return ones(shape, dtype: options.Build.ScalarType, device: options.Build.TargetDevice);
    }
}
