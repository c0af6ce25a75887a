using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using NasDsl.Search.Comparison;
using NasDsl.Spaces;
using NasDsl.Torch;
using TorchSharp;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace NasDsl.Benchmarks.OneShot;

/// <summary>
/// <c>--one-shot [seconds] [seeds]</c>: DARTS, PC-DARTS, ENAS, SPOS and evolution on Fashion-MNIST, the same time each, for several seeds. What they find is
/// trained from scratch by one recipe, beside as many random architectures for each seed.
/// </summary>
internal static class OneShotTable
{
    private static readonly TrainingRecipe _retraining = new() { Epochs = 5, ValidateEvery = 0 };

    public static int Run(string[] arguments)
    {
        var time = TimeSpan.FromSeconds(arguments is [var seconds, ..] ? double.Parse(seconds, CultureInfo.InvariantCulture) : 180);
        int seeds = arguments is [_, var count, ..] ? int.Parse(count, CultureInfo.InvariantCulture) : 3;
        using FashionData? data = FashionData.Load(10_000, 2_000, seed: 1);
        if (data is null)
        {
            Console.Error.WriteLine("There is no folder fashion-mnist in $NASDSL_DATA or ../shared/data.");
            return 1;
        }

        torch.set_num_threads(Environment.ProcessorCount);
        var rows = new List<(string Name, List<double> Accuracies, List<double> Parameters, List<double> Seconds)>();
        foreach ((string name, Func<FashionData, TimeSpan, ulong, FashionCellSpace> search) in OneShotSearches.All)
        {
            rows.Add((name, [], [], []));
            for (ulong seed = 1; seed <= (ulong)seeds; seed++)
            {
                var clock = Stopwatch.StartNew();
                FashionCellSpace found = search(data, time, seed);
                rows[^1].Seconds.Add(clock.Elapsed.TotalSeconds);
                Add(rows[^1].Accuracies, rows[^1].Parameters, $"{name}, seed {seed}", found, data, seed);
            }
        }

        rows.Add(("Random", [], [], []));
        for (ulong seed = 1; seed <= (ulong)seeds; seed++)
        {
            // Not the source from which the searches draw their first architectures.
            RandomSource random = new RandomSource(seed).Fork(1_000);
            for (int i = 0; i < OneShotSearches.All.Count; i++)
            {
                Add(rows[^1].Accuracies, rows[^1].Parameters, $"random, seed {seed}", FashionCellSpace.Sample(random), data, (seed * 100) + (ulong)i);
            }
        }

        Show(rows);
        return 0;
    }

    private static void Add(List<double> accuracies, List<double> parameters, string name, FashionCellSpace architecture, FashionData data, ulong seed)
    {
        (Module<Tensor, Tensor> network, TrainingResult _) = new TrainFromScratch<FashionCellSpace>(data.Training, data.Validation, _retraining)
            .Train(architecture, seed);
        using (network)
        {
            accuracies.Add(Accuracy.Of(network, data.Test));
            parameters.Add(architecture.Cost().Parameters);
            Console.WriteLine($"{name,-18} {accuracies[^1]:P2}  {parameters[^1]:N0} parameters  {architecture}");
        }
    }

    private static void Show(List<(string Name, List<double> Accuracies, List<double> Parameters, List<double> Seconds)> rows)
    {
        Console.WriteLine();
        Console.WriteLine("| search | test accuracy | least to greatest | parameters | seconds |");
        Console.WriteLine("| --- | --- | --- | --- | --- |");
        foreach ((string name, List<double> accuracies, List<double> parameters, List<double> seconds) in rows)
        {
            SampleSummary accuracy = SampleSummary.Of(CollectionsMarshal.AsSpan(accuracies));
            string took = seconds.Count == 0 ? "–" : $"{seconds.Average():F0}";
            Console.WriteLine(
                $"| {name} | {100 * accuracy.Mean:F2} ± {100 * accuracy.StandardDeviation:F2} % | {100 * accuracy.Quantile(0):F2} to {100 * accuracy.Quantile(1):F2} % | {parameters.Average():N0} | {took} |");
        }
    }
}
