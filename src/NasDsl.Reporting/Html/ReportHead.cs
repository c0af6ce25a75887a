using System.Globalization;
using System.Text;
using NasDsl.Search.Studies;

namespace NasDsl.Reporting;

/// <summary>The head of a report: what was searched, how, and how it stands.</summary>
internal static class ReportHead
{
    /// <summary>The head as HTML.</summary>
    public static string Render(StudyRecord study)
    {
        int completed = Count(study, TrialRecordState.Completed), failed = Count(study, TrialRecordState.Failed), running = Count(study, TrialRecordState.Running);
        TrialRecord? best = BestTrials.Of(study).FirstOrDefault();
        var html = new StringBuilder();
        html.Append(CultureInfo.InvariantCulture, $"<p class=\"eyebrow\">Study of {Escape(study.Space)}</p>\n<h1>{Escape(study.Name)}</h1>\n<dl class=\"tiles\">\n");
        Tile(html, "Best score", best is null ? "none yet" : StudyWords.Score(best.Score), "best");
        Tile(html, "Trials", StudyWords.Count(study.Trials.Count), "");
        Tile(html, "Completed", StudyWords.Count(completed), "completed");
        Tile(html, "Failed", StudyWords.Count(failed), failed > 0 ? "failed" : "");
        Tile(html, "Running", StudyWords.Count(running), running > 0 ? "running" : "");
        html.Append("</dl>\n<dl class=\"facts\">\n");
        Fact(html, "State", StudyWords.State(study));
        Fact(html, "Strategy", study.Strategy.Length > 0 ? study.Strategy : "not recorded");
        Fact(html, "Seed", study.Seed.ToString(CultureInfo.InvariantCulture));
        Fact(html, "Fingerprint", study.Fingerprint);
        if (study.Created != default)
        {
            Fact(html, "Begun", study.Created.ToString("yyyy-MM-dd HH:mm:ss zzz", CultureInfo.InvariantCulture));
        }

        if (study.Error is { } error)
        {
            Fact(html, "What ended it", error);
        }

        Fact(html, "Training images", StudyWords.Count(study.Trials.Sum(static trial => trial.TrainingImages)));
        Fact(html, "Time of all trials", StudyWords.Duration(study.Trials.Aggregate(TimeSpan.Zero, static (sum, trial) => sum + trial.Duration)));
        if (study.Elapsed > TimeSpan.Zero)
        {
            Fact(html, "Time worked on it", StudyWords.Duration(study.Elapsed));
        }

        foreach ((string name, string value) in study.Settings.OrderBy(static setting => setting.Key, StringComparer.Ordinal))
        {
            Fact(html, name, value);
        }

        return html.Append("</dl>\n").ToString();
    }

    private static void Tile(StringBuilder html, string name, string value, string kind) =>
        html.Append(CultureInfo.InvariantCulture, $"<div class=\"tile {kind}\"><dt>{name}</dt><dd>{Escape(value)}</dd></div>\n");

    private static void Fact(StringBuilder html, string name, string value) =>
        html.Append(CultureInfo.InvariantCulture, $"<div><dt>{Escape(name)}</dt><dd>{Escape(value)}</dd></div>\n");

    private static int Count(StudyRecord study, TrialRecordState state) => study.Trials.Count(trial => trial.State == state);

    private static string Escape(string text) => HtmlText.Escape(text);
}
