using System.Diagnostics;
using System.Globalization;
using NasDsl.Search;
using NasDsl.Search.Comparison;
using NasDsl.Spaces;
using NasDsl.Torch;
using TorchSharp;
using static TorchSharp.torch;

namespace NasDsl.Benchmarks.Latency;

/// <summary>
/// <c>--latency [networks]</c>: times the operations of NAS-Bench-Macro on one thread of the CPU, then whole networks, and prints how far the sums of the one are
/// from the medians of the other, and Kendall's τ between them, beside that of multiply-adds.
/// </summary>
internal static class LatencyAgreement
{
    private const int Runs = 31;

    public static int Run(string[] arguments)
    {
        int networks = arguments is [var count, ..] ? int.Parse(count, CultureInfo.InvariantCulture) : 40;
        set_num_threads(1);
        var clock = Stopwatch.StartNew();
        LatencyTable<MacroSpace> table = LatencyMeasurement.Measure<MacroSpace>();
        Console.WriteLine($"{table.Seconds.Count} operations timed in {clock.Elapsed.TotalSeconds:F1} s.");

        var random = new RandomSource(1);
        MacroSpace[] architectures = [.. Enumerable.Range(0, networks).Select(_ => MacroSpace.Sample(random))];
        double[] measured = [.. architectures.Select(Measure)];
        double[] summed = [.. architectures.Select(table.Of)];
        double[] multiplyAdds = [.. architectures.Select(static architecture => (double)architecture.Cost().MultiplyAdds)];
        double[] ratios = [.. summed.Zip(measured, static (sum, whole) => sum / whole).Order()];
        Console.WriteLine($"{networks} networks take {measured.Min() * 1e3:F2} to {measured.Max() * 1e3:F2} ms.");
        Console.WriteLine($"Sum of the operations / whole network: median {ratios[networks / 2]:F3}, {ratios[0]:F3} to {ratios[^1]:F3}.");
        Console.WriteLine($"Kendall's tau with the whole network: of the sum {Tau(summed, measured)}, of multiply-adds {Tau(multiplyAdds, measured)}.");
        return 0;
    }

    private static double Measure(MacroSpace architecture)
    {
        using var withoutGraph = no_grad();
        using DisposeScope scope = NewDisposeScope();
        using nn.Module<Tensor, Tensor> network = architecture.Build();
        network.eval();
        using Tensor input = ones(1, 3, 32, 32);
        double[] seconds = new double[Runs];
        for (int run = -5; run < Runs; run++)
        {
            long start = Stopwatch.GetTimestamp();
            network.call(input).Dispose();
            seconds[Math.Max(run, 0)] = Stopwatch.GetElapsedTime(start).TotalSeconds;
        }

        Array.Sort(seconds);
        return seconds[Runs / 2];
    }

    private static string Tau(double[] first, double[] second)
    {
        RankCorrelation tau = RankCorrelation.Kendall(first, second, new RandomSource(1));
        return string.Create(CultureInfo.InvariantCulture, $"{tau.Tau:F3} ({tau.Low:F3} to {tau.High:F3})");
    }
}
