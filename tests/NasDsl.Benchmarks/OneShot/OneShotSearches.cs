using NasDsl.Search;
using NasDsl.Spaces;
using NasDsl.Torch;

namespace NasDsl.Benchmarks.OneShot;

/// <summary>The searches that are held against each other, each within the same time. Learning rates of the architecture suit searches of minutes.</summary>
internal static class OneShotSearches
{
    private const int BatchSize = 64;

    // More epochs than the time allows: the schedules follow the clock.
    private const int Epochs = 1_000;

    /// <summary>Their names and what they find in the data within the time.</summary>
    public static IReadOnlyList<(string Name, Func<FashionData, TimeSpan, ulong, FashionCellSpace> Search)> All { get; } =
    [
        ("DARTS", Darts), ("PC-DARTS", PcDarts), ("ENAS", Enas), ("SPOS", Spos), ("Evolution", Evolution),
    ];

    private static FashionCellSpace Darts(FashionData data, TimeSpan time, ulong seed) => new Darts<FashionCellSpace>(data.Training, new DartsOptions
    {
        Epochs = Epochs,
        TimeLimit = time,
        BatchSize = BatchSize,
        ArchitectureLearningRate = 3e-3,
        AnnealEachStep = true,
        Seed = seed,
    }).Run().Architecture;

    private static FashionCellSpace PcDarts(FashionData data, TimeSpan time, ulong seed) => new PcDarts<FashionCellSpace>(data.Training, new PcDartsOptions
    {
        Epochs = Epochs,
        TimeLimit = time,
        BatchSize = BatchSize,
        LearningRate = new(0.05, 0),
        ArchitectureLearningRate = 6e-3,
        AnnealEachStep = true,
        Seed = seed,
    }).Run().Architecture;

    private static FashionCellSpace Enas(FashionData data, TimeSpan time, ulong seed) => new Enas<FashionCellSpace>(data.Training, new EnasOptions
    {
        // As published for 310 epochs: five periods of the learning rate, of which the last takes half the time.
        Epochs = 310,
        AnnealEachStep = true,
        TimeLimit = time * 0.97,
        BatchSize = BatchSize,
        ControllerEvery = 50,
        ControllerSteps = 5,
        Seed = seed,
    }).Run().Architecture;

    // Most of the time trains the weights; what is left scores architectures with them, chosen as SPOS's evolution does: parents from the best fifth, and as
    // many children of two parents as mutations.
    private static FashionCellSpace Spos(FashionData data, TimeSpan time, ulong seed)
    {
        SharedWeightsOptions options = new() { Seed = seed };
        options = options with { Recipe = options.Recipe with { Epochs = Epochs, TimeLimit = time * 0.7, BatchSize = BatchSize } };
        (Dataset training, Dataset validation) = SplitOf(data, seed);
        using Dataset first = training, second = validation;
        using var evaluator = new SharedWeights<FashionCellSpace>(first, second, options);
        evaluator.Train();
        var strategy = new Evolution<FashionCellSpace>(new RandomSource(seed), new EvolutionOptions
        {
            PopulationSize = 50,
            Selection = new TruncationSelection(0.2),
            Survival = Survival.Elitist,
            CrossoverProbability = 0.5,
            MutationProbability = 0,
        });
        return Run(strategy, evaluator, time * 0.3, seed);
    }

    private static FashionCellSpace Evolution(FashionData data, TimeSpan time, ulong seed)
    {
        (Dataset training, Dataset validation) = SplitOf(data, seed);
        using Dataset first = training, second = validation;
        var evaluator = new TrainFromScratch<FashionCellSpace>(
            first, second, new TrainingRecipe { ImageBudget = 3_000, BatchSize = BatchSize });
        return Run(new RegularizedEvolution<FashionCellSpace>(seed, expectedTrials: 50), evaluator, time, seed);
    }

    // As the others split the training data for themselves: no search sees more than that.
    private static (Dataset Training, Dataset Validation) SplitOf(FashionData data, ulong seed) =>
        data.Training.Split(data.Training.Count * 4 / 5, new RandomSource(seed).Fork(2_000));

    private static FashionCellSpace Run(IStrategy<FashionCellSpace> strategy, IEvaluator<FashionCellSpace> evaluator, TimeSpan time, ulong seed) =>
        new Search<FashionCellSpace>(strategy, evaluator, new SearchOptions { Budget = Budget.Time(time), Seed = seed }).Run().BestArchitecture;
}
