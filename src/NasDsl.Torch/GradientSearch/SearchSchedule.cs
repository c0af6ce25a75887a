namespace NasDsl.Torch;

/// <summary>How many steps a search by gradients has, what each of them does and how many images it takes.</summary>
internal sealed class SearchSchedule
{
    private readonly GradientSearchOptions _options;
    private readonly int _weightImages;
    private readonly int _architectureImages;
    private readonly TimeSpan? _limit;
    private readonly long _reserved;

    /// <summary>Plans as many steps as the settings and the image budget allow.</summary>
    /// <param name="options">The settings.</param>
    /// <param name="weights">What the weights are trained on.</param>
    /// <param name="architecture">What the architecture parameters are moved on; null where it is the weights' own batch.</param>
    /// <param name="limit">How long the steps may take.</param>
    /// <param name="reserved">How many images of the budget are kept for what follows.</param>
    /// <exception cref="InvalidOperationException">The image budget is less than one step takes.</exception>
    public SearchSchedule(
        GradientSearchOptions options, BatchSampler weights, BatchSampler? architecture, TimeSpan? limit = null, long reserved = 0)
    {
        (_options, _limit, _reserved) = (options, limit, reserved);
        (_weightImages, _architectureImages) = (weights.BatchSize, architecture?.BatchSize ?? 0);
        StepsPerEpoch = weights.BatchesPerPass;
        Steps = options.Steps ?? options.Epochs * StepsPerEpoch;
        ImageBudget = options.ImageBudget - reserved;
        if (ImageBudget is { } budget && ImagesOf(Steps) > budget)
        {
            (Steps, End) = (StepsWithin(budget), TrainingEnd.ImageBudget);
        }
    }

    /// <summary>How many steps there will be, if time allows.</summary>
    public long Steps { get; }

    /// <summary>How many steps an epoch has.</summary>
    public long StepsPerEpoch { get; }

    /// <summary>Why the search ends after them.</summary>
    public TrainingEnd End { get; } = TrainingEnd.Completed;

    /// <summary>How many images the steps may take; null for any number.</summary>
    public long? ImageBudget { get; }

    /// <summary>The number of the stretch in which the search is, from 0: progress is reported after each. Epochs follow the clock where it is ahead; so many steps do not.</summary>
    /// <param name="done">How many steps are done.</param>
    /// <param name="elapsed">The time since the start.</param>
    public long StretchOf(long done, TimeSpan elapsed) =>
        _options.ReportEvery > 0 ? done / _options.ReportEvery : StepOf(done, elapsed) / StepsPerEpoch;

    /// <summary>What the next step does.</summary>
    /// <param name="done">How many steps are done.</param>
    /// <param name="elapsed">The time since the start.</param>
    public SearchMoment At(long done, TimeSpan elapsed)
    {
        long step = StepOf(done, elapsed);
        bool isDue = (done + 1) % _options.ArchitectureEvery == 0 && step >= WarmupOf(Steps);
        long epoch = step / StepsPerEpoch, last = (Steps - 1) / StepsPerEpoch;

        // Within one epoch nothing would ever change from epoch to epoch, and a warm-up of the rate is often shorter than one.
        bool annealsEachStep = _options.AnnealEachStep || last == 0;
        (long now, long end) = annealsEachStep ? (step, Steps - 1) : (epoch, last);
        long warmup = _options.LearningRate.WarmupOf(Steps);
        double rate = _options.LearningRate.At(annealsEachStep || step < warmup ? step : Math.Max(epoch * StepsPerEpoch, warmup), Steps);
        return new SearchMoment(done, rate, end == 0 ? 0 : Math.Min(now / (double)end, 1), isDue);
    }

    /// <summary>How many images a step takes.</summary>
    public int ImagesOf(in SearchMoment moment) => _weightImages + (moment.MovesArchitecture ? _architectureImages : 0);

    private long StepOf(long done, TimeSpan elapsed) => Math.Max(done, _limit is { } limit ? (long)(elapsed / limit * Steps) : 0);

    private long WarmupOf(long steps) => (long)(_options.WarmupFraction * steps);

    private long ImagesOf(long steps) => (steps * _weightImages)
        + (((steps / _options.ArchitectureEvery) - (WarmupOf(steps) / _options.ArchitectureEvery)) * _architectureImages);

    private long StepsWithin(long budget)
    {
        // Some steps take one batch, the others two: this many at least, and perhaps a few more.
        int every = _options.ArchitectureEvery;
        double perStep = _weightImages + ((1 - _options.WarmupFraction) * _architectureImages / every);
        long affordable = (long)(budget / perStep) + every;
        while (affordable > 0 && ImagesOf(affordable) > budget)
        {
            affordable--;
        }

        return affordable > 0 ? affordable : throw new InvalidOperationException(
            $"{_options.GetType().Name}.ImageBudget is {_options.ImageBudget}; it must be at least the {_reserved + ImagesOf(1)} images of one step"
            + (_reserved > 0 ? " and of the tuning between selections." : "."));
    }
}
