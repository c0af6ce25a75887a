using NasDsl.Search;
using NasDsl.Torch;

namespace Digits.Running;

/// <summary>How much each part of the run may use: counts of trials and images, or shares of the wall time.</summary>
public sealed record Effort
{
    /// <summary>How the shared weights are trained.</summary>
    public required TrainingRecipe Supernet { get; init; }

    /// <summary>The budget of each sampled search.</summary>
    public required Budget Search { get; init; }

    /// <summary>How many trials a strategy should expect.</summary>
    public required int ExpectedTrials { get; init; }

    /// <summary>How DARTS searches.</summary>
    public required DartsOptions Darts { get; init; }

    /// <summary>How every winner and every random architecture is trained at the end; in a timed run its images are set once the searches are done.</summary>
    public required TrainingRecipe Retraining { get; init; }

    /// <summary>The budgets of a run.</summary>
    /// <param name="settings">What the command line asks for.</param>
    /// <param name="time">The wall time that is left; null for budgets in trials and images.</param>
    /// <param name="trainingImages">How many images there are to train on.</param>
    /// <param name="mirror">Whether a mirrored image is an image of the same class.</param>
    public static Effort For(RunSettings settings, TimeSpan? time, int trainingImages, bool mirror)
    {
        var augmentation = new Augmentation(MaxShift: 1, mirror);
        var supernet = new TrainingRecipe
        {
            Epochs = 30,
            LearningRate = new LearningRateSchedule(0.05, WarmupFraction: 0.05),
            WeightDecay = 4e-5,
            LabelSmoothing = 0.1,
            ValidateEvery = 0,
            Augmentation = augmentation,
        };
        var darts = new DartsOptions
        {
            Epochs = 10,
            BatchSize = 64,
            LearningRate = new LearningRateSchedule(0.05, 0.001),
            AnnealEachStep = true,
            ArchitectureLearningRate = 6e-3,
            WarmupFraction = 0.2,
            Augmentation = augmentation,
            ReportEvery = 20,
            Seed = settings.Seed,
        };
        var retraining = new TrainingRecipe
        {
            Epochs = 6,
            LearningRate = new LearningRateSchedule(0.08, WarmupFraction: 0.05),
            LabelSmoothing = 0.1,
            ValidateEvery = 0,
            Augmentation = augmentation,
        };
        Effort effort = new()
        {
            Supernet = supernet,
            Search = Budget.Trials(settings.Trials ?? 60),
            ExpectedTrials = settings.Trials ?? 60,
            Darts = darts,
            Retraining = retraining,
        };
        return settings.Quick ? effort.Quick(settings) : time is { } left ? effort.Timed(settings, left, trainingImages) : effort;
    }

    private Effort Quick(RunSettings settings) => this with
    {
        Supernet = Supernet with { ImageBudget = 1_500 },
        Search = Budget.Trials(settings.Trials ?? 3),
        ExpectedTrials = settings.Trials ?? 3,
        Darts = Darts with { ImageBudget = 1_500 },
        Retraining = Retraining with { ImageBudget = 1_000 },
    };

    /// <summary>Two fifths of the time are for the searches: of these five parts train the shared weights, one is for each sampled search and four for DARTS.</summary>
    private Effort Timed(RunSettings settings, TimeSpan time, int trainingImages)
    {
        int sampled = settings.Searches.Count(kind => kind != SearchKind.Darts);
        int parts = (sampled == 0 ? 0 : 5 + sampled) + (settings.Searches.Contains(SearchKind.Darts) ? 4 : 0);
        TimeSpan part = 0.4 * time / parts;
        Budget search = Budget.Time(part);
        return this with
        {
            // So many passes that the clock, not the count, is what ends them: the learning rate follows the clock.
            Supernet = Supernet with { Epochs = EpochsFor(5 * part, trainingImages), TimeLimit = 5 * part },
            Search = settings.Trials is int trials ? search & Budget.Trials(trials) : search,
            ExpectedTrials = settings.Trials ?? 100,
            Darts = Darts with { Epochs = EpochsFor(4 * part, trainingImages), TimeLimit = 4 * part },
        };
    }

    private static int EpochsFor(TimeSpan time, int trainingImages) =>
        (int)Math.Ceiling(time.TotalSeconds * 20_000 / trainingImages);
}
