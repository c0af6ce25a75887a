using System.Diagnostics;
using System.Globalization;
using NasDsl.Search.Comparison;
using NasDsl.Spaces;
using NasDsl.Torch;
using TorchSharp;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace NasDsl.Benchmarks.OneShot;

/// <summary>
/// <c>--one-shot [seconds] [seeds] [file]</c>: DARTS, PC-DARTS, ENAS, SPOS and evolution on Fashion-MNIST, the same time each, for several seeds. What they find is
/// trained from scratch by one recipe, beside as many random architectures for each seed. With a file each row is kept there as soon as it is known, and a
/// later run does what is missing.
/// </summary>
internal static class OneShotTable
{
    private const string Random = "Random";

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
        var rows = new OneShotRows(arguments is [_, _, var file, ..] ? file : null);
        foreach ((string name, Func<FashionData, TimeSpan, ulong, FashionCellSpace> search) in OneShotSearches.All)
        {
            for (ulong seed = 1; seed <= (ulong)seeds; seed++)
            {
                if (!rows.Has(name, seed))
                {
                    var clock = Stopwatch.StartNew();
                    FashionCellSpace found = search(data, time, seed);
                    Retrain(rows, name, seed, found, clock.Elapsed, data);
                }
            }
        }

        for (ulong seed = 1; seed <= (ulong)seeds; seed++)
        {
            // Not the source from which the searches draw their first architectures.
            RandomSource random = new RandomSource(seed).Fork(1_000);
            for (int i = 0; i < OneShotSearches.All.Count; i++)
            {
                var drawn = FashionCellSpace.Sample(random);
                ulong number = (seed * 100) + (ulong)i;
                if (!rows.Has(Random, number))
                {
                    Retrain(rows, Random, number, drawn, null, data);
                }
            }
        }

        Show(rows);
        return 0;
    }

    // The row's number is the seed of the retraining too.
    private static void Retrain(OneShotRows rows, string name, ulong number, FashionCellSpace architecture, TimeSpan? took, FashionData data)
    {
        (Module<Tensor, Tensor> network, TrainingResult _) = new TrainFromScratch<FashionCellSpace>(data.Training, data.Validation, _retraining)
            .Train(architecture, number);
        using (network)
        {
            var row = new OneShotRow(name, number, Accuracy.Of(network, data.Test), architecture.Cost().Parameters, took?.TotalSeconds);
            rows.Add(row);
            Console.WriteLine($"{name,-10} {number,3}  {row.Accuracy:P2}  {row.Parameters:N0} parameters  {row.Seconds:F0} s  {architecture}");
        }
    }

    private static void Show(OneShotRows rows)
    {
        Console.WriteLine();
        Console.WriteLine("| search | test accuracy | least to greatest | parameters | seconds |");
        Console.WriteLine("| --- | --- | --- | --- | --- |");
        foreach (string name in (IEnumerable<string>)[.. OneShotSearches.All.Select(static entry => entry.Name), Random])
        {
            OneShotRow[] own = [.. rows.Of(name)];
            double[] accuracies = [.. own.Select(static row => 100 * row.Accuracy)];
            SampleSummary accuracy = SampleSummary.Of(accuracies);
            string took = own[0].Seconds is null ? "–" : $"{own.Average(static row => row.Seconds):F0}";
            Console.WriteLine(
                $"| {name} | {accuracy.Mean:F2} ± {accuracy.StandardDeviation:F2} % | {accuracies.Min():F2} to {accuracies.Max():F2} % | {own.Average(static row => row.Parameters):N0} | {took} |");
        }
    }
}
