namespace NasDsl.Torch;

/// <summary>How many steps a search by gradients has, what each of them does and how many images it takes.</summary>
internal sealed class SearchSchedule
{
    private readonly GradientSearchOptions _options;
    private readonly int _weightImages;
    private readonly int _architectureImages;
    private readonly long _stepsPerEpoch;
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
        _stepsPerEpoch = weights.BatchesPerPass;
        ReportEvery = options.ReportEvery > 0 ? options.ReportEvery : _stepsPerEpoch;
        Steps = options.Steps ?? options.Epochs * _stepsPerEpoch;
        ImageBudget = options.ImageBudget - reserved;
        if (ImageBudget is { } budget && ImagesOf(Steps) > budget)
        {
            (Steps, End) = (StepsWithin(budget), TrainingEnd.ImageBudget);
        }
    }

    /// <summary>How many steps there will be, if time allows.</summary>
    public long Steps { get; }

    /// <summary>Why the search ends after them.</summary>
    public TrainingEnd End { get; } = TrainingEnd.Completed;

    /// <summary>How many images the steps may take; null for any number.</summary>
    public long? ImageBudget { get; }

    /// <summary>After how many steps progress is reported.</summary>
    public long ReportEvery { get; }

    /// <summary>What the next step does.</summary>
    /// <param name="done">How many steps are done.</param>
    /// <param name="elapsed">The time since the start.</param>
    public SearchMoment At(long done, TimeSpan elapsed)
    {
        long step = Math.Max(done, _limit is { } limit ? (long)(elapsed / limit * Steps) : 0);
        bool isDue = (done + 1) % _options.ArchitectureEvery == 0 && step >= WarmupOf(Steps);
        long epoch = step / _stepsPerEpoch, last = (Steps - 1) / _stepsPerEpoch;
        (long now, long end) = _options.AnnealEachStep ? (step, Steps - 1) : (epoch, last);
        double rate = _options.LearningRate.At(_options.AnnealEachStep ? step : epoch * _stepsPerEpoch, Steps);
        return new SearchMoment(done, rate, end == 0 ? 0 : Math.Min(now / (double)end, 1), isDue);
    }

    /// <summary>How many images a step takes.</summary>
    public int ImagesOf(in SearchMoment moment) => _weightImages + (moment.MovesArchitecture ? _architectureImages : 0);

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
