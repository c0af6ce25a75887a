using NasDsl.Search.Studies;

namespace NasDsl.Reporting;

/// <summary>A study's trials by score.</summary>
internal static class BestTrials
{
    /// <summary>The completed trials that have a finite score, the best first, the earliest of equals first.</summary>
    public static IReadOnlyList<TrialRecord> Of(StudyRecord study) =>
    [
        .. study.Trials
            .Where(static trial => trial.State == TrialRecordState.Completed && double.IsFinite(trial.Score))
            .OrderByDescending(static trial => trial.Score)
            .ThenBy(static trial => trial.Number),
    ];
}
