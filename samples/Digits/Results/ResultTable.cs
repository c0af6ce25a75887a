using System.Globalization;
using Digits.Running;
using NasDsl;
using NasDsl.Torch;
using Spectre.Console;

namespace Digits.Results;

/// <summary>The winners beside the mean of random architectures that were trained alike.</summary>
/// <typeparam name="S">The space.</typeparam>
public sealed class ResultTable<S>(IReadOnlyList<Finalist<S>> results, SearchOutcome<S> outcome)
    where S : class, INetworkSpace<S>
{
    /// <summary>Prints the table and, below it, what failed.</summary>
    public void Print()
    {
        Table table = new Table().Border(TableBorder.Rounded).Title("Winners, retrained alike");
        table.AddColumn("Search");
        foreach (string column in (string[])["Trials", "Seconds", "Parameters", "Multiply-adds", "Validation", "Test"])
        {
            table.AddColumn(new TableColumn(column).RightAligned());
        }

        foreach (Finalist<S> winner in results.Where(result => !result.IsBaseline))
        {
            NetworkCost cost = winner.Architecture.Cost();
            table.AddRow(
                winner.Name,
                winner.Trials is int trials ? Number(trials) : "–",
                winner.SearchTime.TotalSeconds.ToString("F0", CultureInfo.InvariantCulture),
                Number(cost.Parameters),
                Number(cost.MultiplyAdds),
                Percent(winner.Validation),
                Percent(winner.Test));
        }

        Finalist<S>[] baselines = [.. results.Where(result => result.IsBaseline && result.Error is null)];
        if (baselines.Length > 0)
        {
            table.AddRow(
                $"Mean of {baselines.Length} random",
                "–",
                "–",
                Number((long)baselines.Average(result => result.Architecture.Cost().Parameters)),
                Number((long)baselines.Average(result => result.Architecture.Cost().MultiplyAdds)),
                MeanAndDeviation([.. baselines.Select(result => result.Validation)]),
                MeanAndDeviation([.. baselines.Select(result => result.Test)]));
        }

        if (outcome.SharedWeights is { } shared)
        {
            table.Caption(string.Create(
                CultureInfo.InvariantCulture,
                $"The shared weights of the sampled searches took {shared.Duration.TotalSeconds:F0} s and {shared.Images:N0} images more."));
        }

        AnsiConsole.Write(table);
        foreach ((string search, string reason) in outcome.Failures)
        {
            AnsiConsole.MarkupLineInterpolated($"[red]{search} found nothing: {reason}[/]");
        }

        foreach (Finalist<S> failed in results.Where(result => result.Error is not null))
        {
            AnsiConsole.MarkupLineInterpolated($"[red]{failed.Name} was not retrained: {failed.Error}[/]");
        }
    }

    private static string MeanAndDeviation(double[] values)
    {
        double mean = values.Average();
        double deviation = values.Length < 2 ? 0 : Math.Sqrt(values.Sum(value => (value - mean) * (value - mean)) / (values.Length - 1));
        return string.Create(CultureInfo.InvariantCulture, $"{100 * mean:F2} ± {100 * deviation:F2} %");
    }

    private static string Number(long value) => value.ToString("N0", CultureInfo.InvariantCulture);

    private static string Percent(double value) => double.IsNaN(value)
        ? "–"
        : string.Create(CultureInfo.InvariantCulture, $"{100 * value:F2} %");
}
