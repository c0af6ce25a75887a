using System.Globalization;
using NasDsl.Reporting;
using NasDsl.Search.Studies;
using Spectre.Console;

namespace NasDsl.Tool.Display;

/// <summary>The best trials as a table.</summary>
internal static class BestTable
{
    /// <summary>The table.</summary>
    /// <param name="best">The completed trials, the best first.</param>
    /// <param name="count">How many are listed at most.</param>
    public static Table Of(IReadOnlyList<TrialRecord> best, int count)
    {
        Table table = new Table().RoundedBorder();
        table.Title = new TableTitle($"The best {Math.Min(count, best.Count)} of {StudyWords.Count(best.Count)} trials with a score");
        int costs = best.Max(static trial => trial.Costs.Count);
        string[] columns = ["Trial", "Score", "Parameters", "Multiply-adds", "Images", "Time", "Parent", .. Enumerable.Range(1, costs).Select(static i => $"Cost {i}")];
        foreach (string column in columns)
        {
            table.AddColumn(new TableColumn(column).RightAligned());
        }

        foreach (TrialRecord trial in best.Take(count))
        {
            string[] cells =
            [
                trial.Number.ToString(CultureInfo.InvariantCulture),
                StudyWords.Score(trial.Score),
                StudyWords.Count(trial.Parameters),
                StudyWords.Count(trial.Macs),
                StudyWords.Count(trial.TrainingImages),
                StudyWords.Duration(trial.Duration),
                trial.Parent?.ToString(CultureInfo.InvariantCulture) ?? StudyWords.None,
                .. Enumerable.Range(0, costs).Select(i => i < trial.Costs.Count ? trial.Costs[i].ToString("G6", CultureInfo.InvariantCulture) : StudyWords.None),
            ];
            table.AddRow(cells.Select(static cell => new Text(cell)));
        }

        return table;
    }
}
