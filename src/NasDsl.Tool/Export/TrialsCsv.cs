using System.Globalization;
using System.Text;
using NasDsl.Search.Studies;

namespace NasDsl.Tool.Export;

/// <summary>A study's trials as comma-separated values (RFC 4180), numbers as they were kept, to the last bit.</summary>
internal static class TrialsCsv
{
    private static readonly string[] _columns =
    [
        "number", "state", "score", "parameters", "multiply_adds", "training_images", "seconds", "started", "attempt", "parent", "worker", "failure", "error",
    ];

    /// <summary>A line with the columns' names, then one for each trial.</summary>
    public static string Write(StudyRecord study)
    {
        int costs = study.Trials.Select(static trial => trial.Costs.Count).DefaultIfEmpty().Max();
        var text = new StringBuilder();
        AppendLine(text, [.. _columns, .. Enumerable.Range(1, costs).Select(static i => string.Create(CultureInfo.InvariantCulture, $"cost_{i}")), "architecture"]);
        foreach (TrialRecord trial in study.Trials)
        {
            AppendLine(text, Cells(trial, costs));
        }

        return text.ToString();
    }

    private static IEnumerable<string> Cells(TrialRecord trial, int costs) =>
    [
        Number(trial.Number),
        trial.State.ToString(),
        double.IsNaN(trial.Score) ? "" : Number(trial.Score),
        Number(trial.Parameters),
        Number(trial.Macs),
        Number(trial.TrainingImages),
        Number(trial.Duration.TotalSeconds),
        trial.Started == default ? "" : trial.Started.UtcDateTime.ToString("O", CultureInfo.InvariantCulture),
        Number(trial.Attempt),
        Number(trial.Parent),
        trial.Worker ?? "",
        trial.Failure?.ToString() ?? "",
        trial.Error ?? "",
        .. Enumerable.Range(0, costs).Select(i => i < trial.Costs.Count ? Number(trial.Costs[i]) : ""),
        trial.Architecture,
    ];

    private static string Number(IFormattable? value) => value?.ToString(null, CultureInfo.InvariantCulture) ?? "";

    private static void AppendLine(StringBuilder text, IEnumerable<string> cells) =>
        text.AppendJoin(',', cells.Select(Quoted)).Append("\r\n");

    private static string Quoted(string cell) => cell.AsSpan().IndexOfAny(",\"\r\n") < 0 ? cell : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
