using System.Globalization;
using NasDsl.Reporting;
using NasDsl.Search.Studies;
using Spectre.Console;

namespace NasDsl.Tool.Display;

/// <summary>Why trials failed, as a table with a row for each reason.</summary>
internal static class FailureTable
{
    private const int MaxReasons = 20;
    private const int MaxTrials = 6;

    /// <summary>The table; the reason of most trials comes first.</summary>
    public static Table Of(StudyRecord study)
    {
        var reasons = study.Trials
            .Where(static trial => trial.State == TrialRecordState.Failed)
            .GroupBy(static trial => (Kind: trial.Failure is { } kind ? StudyWords.OfName(kind.ToString()) : StudyWords.None, Reason: trial.Error ?? StudyWords.None))
            .OrderByDescending(static reason => reason.Count())
            .ThenBy(static reason => reason.First().Number)
            .ToList();
        Table table = new Table().RoundedBorder();
        table.Title = new TableTitle("Failures");
        table.AddColumn(new TableColumn("Count").RightAligned());
        table.AddColumns("Kind", "Reason", "Trials");
        foreach (var reason in reasons.Take(MaxReasons))
        {
            string trials = string.Join(", ", reason.Take(MaxTrials).Select(static trial => trial.Number.ToString(CultureInfo.InvariantCulture)));
            table.AddRow(
                new Text(StudyWords.Count(reason.Count())),
                new Text(reason.Key.Kind),
                new Text(StudyWords.Plain(reason.Key.Reason)),
                new Text(reason.Count() > MaxTrials ? $"{trials}, …" : trials));
        }

        if (reasons.Count > MaxReasons)
        {
            table.Caption = new TableTitle($"{reasons.Count - MaxReasons} further reasons; export --csv has them all.");
        }

        return table;
    }
}
