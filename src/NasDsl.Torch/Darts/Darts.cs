using TorchSharp;
using static TorchSharp.torch;

namespace NasDsl.Torch;

/// <summary>
/// Differentiable architecture search (Liu, Simonyan and Yang, DARTS, ICLR 2019, arXiv 1806.09055), first order. The training data is split in halves. Each
/// step first moves the architecture parameters α against the gradient of the loss on a random batch of the one half, with the weights as they are,
/// then the weights against that on the next batch of the other; at the end each decision is made for what weighs most. Weights as they are stand for
/// the trained ones w*(α) of equation 5: equation 6 with ξ = 0, which section 2.3 calls the first-order approximation.
/// </summary>
/// <typeparam name="S">The search space.</typeparam>
/// <example>
/// <code>
/// MySpace found = new Darts&lt;MySpace&gt;(training, new DartsOptions { Epochs = 10, ArchitectureLearningRate = 3e-3 }).Run().Architecture;
/// </code>
/// </example>
public sealed class Darts<S>
    where S : class, IRelaxableSpace<S>
{
    private readonly Dataset _data;
    private readonly DartsOptions _options;

    /// <summary>A search that has not begun.</summary>
    /// <param name="data">The training data, of which the search makes its own halves; the caller's. Says on which device and in which precision the mixture
    /// is built.</param>
    /// <param name="options">The settings; the paper's where null.</param>
    /// <exception cref="ArgumentException">The data does not fit the space's input or classes, or is less than two examples.</exception>
    /// <exception cref="InvalidOperationException">A setting is impossible.</exception>
    public Darts(Dataset data, DartsOptions? options = null)
    {
        SpaceData.Require<S>(data, nameof(data));
        if (data.Count < 2)
        {
            throw new ArgumentException($"DARTS splits its data in halves; {data.Count} example cannot be split.", nameof(data));
        }

        (_data, _options) = (data, options ?? new DartsOptions());
        _options.Validate();
    }

    /// <summary>Searches on the calling thread.</summary>
    /// <param name="progress">Is told of every epoch (or every <see cref="DartsOptions.ReportEvery"/> steps), on the calling thread.</param>
    /// <param name="cancellationToken">Ends the search, which then returns what it would derive so far: no exception is thrown.</param>
    /// <exception cref="TrainingDivergedException">A loss was not finite, or an architecture parameter; the message says which.</exception>
    /// <exception cref="NotAdmissibleException">The space's bounds and constraints refuse all of the architectures that weigh most: see
    /// <see cref="MixtureSupernet{S}.Derive"/>.</exception>
    public DartsResult<S> Run(IProgress<DartsProgress<S>>? progress = null, CancellationToken cancellationToken = default)
    {
        long start = _options.Clock.GetTimestamp();
        RandomSource random = new(_options.Seed);
        TorchSeed.Set(random.Fork(0).NextUInt64());
        int[] order = Order.Shuffled(_data.Count, random.Fork(1));
        ReadOnlySpan<int> half = order.AsSpan(0, order.Length / 2), otherHalf = order.AsSpan(order.Length / 2);
        using BatchSampler weightBatches = new(_data, _options.BatchSize, random.Fork(2), half);
        using BatchSampler architectureBatches = new(_data, _options.BatchSize, random.Fork(3), otherHalf);
        using MixtureSupernet<S> supernet =
            S.CreateMixtureSupernet(random.Fork(4), new BuildOptions(_data.Device, _data.Inputs.dtype));
        using DartsStep<S> step = new(supernet, weightBatches, architectureBatches, _options, random.Fork(5));

        (long steps, TrainingEnd end) = StepsOf(_options, weightBatches, architectureBatches);
        int reportEvery = _options.ReportEvery > 0 ? _options.ReportEvery : weightBatches.BatchesPerPass;
        long images = 0, done = 0, reported = 0;
        List<DartsProgress<S>> history = [];
        supernet.train();
        try
        {
            while (done < steps)
            {
                TimeSpan elapsed = _options.Clock.GetElapsedTime(start);
                if (cancellationToken.IsCancellationRequested || elapsed >= _options.TimeLimit)
                {
                    end = cancellationToken.IsCancellationRequested ? TrainingEnd.Cancelled : TrainingEnd.TimeLimit;
                    break;
                }

                long virtualStep = Math.Max(done, _options.TimeLimit is { } limit ? (long)(elapsed / limit * steps) : 0);
                bool movesArchitecture = virtualStep >= (long)(_options.WarmupFraction * steps);
                int needed = weightBatches.BatchSize + (movesArchitecture ? architectureBatches.BatchSize : 0);
                if (images + needed > _options.ImageBudget)
                {
                    // Where the time ends the warm-up before the steps do, more steps take two batches than were counted on.
                    end = TrainingEnd.ImageBudget;
                    break;
                }

                images += needed;
                step.Run(done, RateAt(virtualStep, steps, weightBatches.BatchesPerPass), movesArchitecture);
                done++;
                if (done % reportEvery == 0)
                {
                    Report();
                }
            }

            if (reported < done)
            {
                Report();
            }
        }
        catch (TrainingDivergedException diverged)
        {
            diverged.TrainingImages = images;
            throw;
        }

        return new DartsResult<S>(
            history.Count > 0 ? history[^1].Architecture : supernet.Derive(), history, end, done, images, _options.Clock.GetElapsedTime(start));

        void Report()
        {
            reported = done;
            history.Add(step.Describe(done, steps, images, _options.Clock.GetElapsedTime(start)));
            progress?.Report(history[^1]);
        }
    }

    private double RateAt(long step, long steps, int stepsPerEpoch) =>
        _options.LearningRate.At(_options.AnnealEachStep ? step : step - step % stepsPerEpoch, steps);

    private static (long Steps, TrainingEnd End) StepsOf(DartsOptions options, BatchSampler weights, BatchSampler architecture)
    {
        long steps = options.Steps ?? (long)options.Epochs * weights.BatchesPerPass;
        if (options.ImageBudget is not { } budget || ImagesOf(steps) <= budget)
        {
            return (steps, TrainingEnd.Completed);
        }

        // Steps of the warm-up take one batch, the others two: this many at least, and perhaps one more.
        long affordable = (long)(budget / (weights.BatchSize + (1 - options.WarmupFraction) * architecture.BatchSize)) + 1;
        while (affordable > 0 && ImagesOf(affordable) > budget)
        {
            affordable--;
        }

        return affordable > 0
            ? (affordable, TrainingEnd.ImageBudget)
            : throw new InvalidOperationException(
                $"DartsOptions.ImageBudget is {budget}; it must be at least the {ImagesOf(1)} images of one step.");

        long ImagesOf(long count) => count * weights.BatchSize + (count - (long)(options.WarmupFraction * count)) * architecture.BatchSize;
    }
}
