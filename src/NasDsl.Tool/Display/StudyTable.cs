using NasDsl.Reporting;
using NasDsl.Search.Studies;
using Spectre.Console;

namespace NasDsl.Tool.Display;

/// <summary>Studies as a table.</summary>
internal static class StudyTable
{
    /// <summary>The table, a row for each study.</summary>
    public static Table Of(IReadOnlyList<StudyRecord> studies)
    {
        Table table = new Table().RoundedBorder();
        table.AddColumns("Study", "Space", "Strategy");
        foreach (string count in new[] { "Completed", "Failed", "Running", "Best" })
        {
            table.AddColumn(new TableColumn(count).RightAligned());
        }

        table.AddColumns("Begun", "State");
        foreach (StudyRecord study in studies)
        {
            TrialRecord? best = BestTrials.Of(study).FirstOrDefault();
            table.AddRow(
                new Text(StudyWords.Plain(study.Name)),
                new Text(StudyWords.Plain(study.Space)),
                new Text(StudyWords.Plain(study.Strategy)),
                new Text(Count(study, TrialRecordState.Completed)),
                new Text(Count(study, TrialRecordState.Failed)),
                new Text(Count(study, TrialRecordState.Running)),
                new Text(best is null ? StudyWords.None : StudyWords.Score(best.Score)),
                new Text(StudyWords.Moment(study.Created)),
                new Text(StudyWords.State(study)));
        }

        return table;
    }

    private static string Count(StudyRecord study, TrialRecordState state) => StudyWords.Count(study.Trials.Count(trial => trial.State == state));
}
