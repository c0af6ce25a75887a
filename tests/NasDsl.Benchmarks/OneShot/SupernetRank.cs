using System.Diagnostics;
using System.Globalization;
using NasDsl.Search;
using NasDsl.Search.Comparison;
using NasDsl.Spaces;
using NasDsl.Torch;
using TorchSharp;

namespace NasDsl.Benchmarks.OneShot;

/// <summary>
/// <c>--rank [networks] [seed]</c>: how well shared weights order architectures. Trains networks of a small NAS-Bench-Macro alone on Fashion-MNIST, and a
/// supernet by uniform paths (SPOS) and one by strict fairness (FairNAS), at the same number of images, and prints Kendall's τ of each.
/// </summary>
internal static class SupernetRank
{
    // Well below the distinct ones, so that drawing finds enough.
    private const int MostNetworks = 300;

    private static readonly TrainingRecipe _alone = new() { Epochs = 4, ValidateEvery = 0 };

    public static int Run(string[] arguments)
    {
        int networks = arguments is [var count, ..] ? int.Parse(count, CultureInfo.InvariantCulture) : 48;
        ulong seed = arguments is [_, var number, ..] ? ulong.Parse(number, CultureInfo.InvariantCulture) : 1;
        if (networks < 2 || networks > MostNetworks)
        {
            Console.Error.WriteLine($"--rank {networks}: from 2 to {MostNetworks} networks can be compared.");
            return 1;
        }

        using FashionData? data = FashionData.Load(6_000, 5_000, seed);
        if (data is null)
        {
            Console.Error.WriteLine("There is no folder fashion-mnist in $NASDSL_DATA or ../shared/data.");
            return 1;
        }

        torch.set_num_threads(Environment.ProcessorCount);
        SmallMacroSpace[] architectures = Draw(networks, seed);
        var clock = Stopwatch.StartNew();
        double[] alone = [.. architectures.Select((architecture, i) => TrainAlone(architecture, i, data, seed, clock))];
        Console.WriteLine($"{networks} networks alone: {clock.Elapsed.TotalSeconds:F0} s, accuracy {alone.Min():P2} to {alone.Max():P2}, mean {alone.Average():P2}");
        Compare("SPOS", null, architectures, alone, data, seed);
        Compare("FairNAS", static random => new FairPaths<SmallMacroSpace>(random), architectures, alone, data, seed);
        return 0;
    }

    private static SmallMacroSpace[] Draw(int count, ulong seed)
    {
        // Each network once: those that differ in nothing but the place of an identity have one canonical value.
        RandomSource random = new(seed);
        HashSet<SmallMacroSpace> drawn = [];
        while (drawn.Count < count)
        {
            drawn.Add(SmallMacroSpace.Sample(random).Canonical());
        }

        return [.. drawn];
    }

    private static double TrainAlone(SmallMacroSpace architecture, int number, FashionData data, ulong seed, Stopwatch clock)
    {
        var evaluator = new TrainFromScratch<SmallMacroSpace>(data.Training, data.Test, _alone);
        double accuracy = evaluator.Evaluate(architecture, new TrialContext(number, new RandomSource(seed).Fork((ulong)number).NextUInt64()), default).Score;
        Console.WriteLine($"{clock.Elapsed:mm\\:ss}  {number + 1,3}  {accuracy:P2}  {architecture}");
        return accuracy;
    }

    private static void Compare(
        string name, Func<RandomSource, IPathSampler<SmallMacroSpace>>? paths, SmallMacroSpace[] architectures, double[] alone, FashionData data, ulong seed)
    {
        var clock = Stopwatch.StartNew();
        SharedWeightsOptions options = new() { Seed = seed };
        long images = (long)options.Recipe.Epochs * data.Training.Count;

        // A fair step passes over its batch several times; the budget is in images, so that both train alike.
        options = options with { Recipe = options.Recipe with { ImageBudget = images } };
        using var evaluator = new SharedWeights<SmallMacroSpace>(data.Training, data.Validation, options, paths);
        TrainingResult training = evaluator.Train();
        double[] shared = [.. architectures.Select(architecture => evaluator.Evaluate(architecture, default, default).Score)];
        RankCorrelation rank = RankCorrelation.Kendall(shared, alone, new RandomSource(seed));
        Console.WriteLine(
            $"{name,-8} τ = {rank.Tau:F3} (95 % interval {rank.Low:F3} to {rank.High:F3}); {training.Images:N0} images in {training.Steps:N0} steps, "
            + $"shared accuracy {shared.Min():P2} to {shared.Max():P2}, {clock.Elapsed.TotalSeconds:F0} s");
    }
}
