using System.Globalization;
using NasDsl.Search.Comparison;
using Spectre.Console;

namespace TabularBench.Results;

/// <summary>What each strategy would have picked after so many evaluations, by its true score.</summary>
public static class ResultTable
{
    /// <summary>Prints the table.</summary>
    public static void Print(ComparisonResult result)
    {
        ComparisonOptions options = result.Options;
        Table table = new Table().Border(TableBorder.Rounded).Title(string.Create(
            CultureInfo.InvariantCulture,
            $"True score of the pick, {options.Runs} runs, {(options.IsExact ? "exact" : "noisy")} queries; the best is {result.BestScore:F4}"));
        table.AddColumn("Strategy");
        foreach (string column in (string[])["Evaluations", "Mean", "± 95 %", "Deviation", "5 %", "Median", "95 %", "Regret"])
        {
            table.AddColumn(new TableColumn(column).RightAligned());
        }

        IReadOnlyList<int> checkpoints = [.. Checkpoints.Few(options.Trials).Where(static n => n >= 10).DefaultIfEmpty(options.Trials)];
        foreach (ContenderCurves curves in result.Contenders)
        {
            foreach (int n in checkpoints)
            {
                SampleSummary at = curves.After(n);
                table.AddRow(
                    n == checkpoints[0] ? Markup.Escape(curves.Name) : "",
                    n.ToString("N0", CultureInfo.InvariantCulture),
                    Figure(at.Mean),
                    Figure(at.HalfWidth),
                    Figure(at.StandardDeviation),
                    Figure(at.Quantile(0.05)),
                    Figure(at.Median),
                    Figure(at.Quantile(0.95)),
                    Figure(result.BestScore - at.Mean));
            }
        }

        AnsiConsole.Write(table);
    }

    private static string Figure(double value) => double.IsFinite(value) ? value.ToString("F4", CultureInfo.InvariantCulture) : "–";
}
