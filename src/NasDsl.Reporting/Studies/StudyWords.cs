using System.Globalization;
using NasDsl.Search.Studies;

namespace NasDsl.Reporting;

/// <summary>A study's figures and states in words, the same in reports and in a terminal.</summary>
internal static class StudyWords
{
    /// <summary>A dash for what is not known.</summary>
    public const string None = "–";

    /// <summary>A text of the study's on one line, without what would steer a terminal.</summary>
    public static string Plain(string text) => string.Concat(text.Select(static letter => char.IsControl(letter) ? ' ' : letter)).TrimEnd();

    /// <summary>A score.</summary>
    public static string Score(double score) => double.IsFinite(score) ? score.ToString("0.#####", CultureInfo.InvariantCulture) : None;

    /// <summary>A count.</summary>
    public static string Count(long? count) => count?.ToString("N0", CultureInfo.InvariantCulture) ?? None;

    /// <summary>A duration.</summary>
    public static string Duration(TimeSpan time) => time < TimeSpan.FromMinutes(1)
        ? time.TotalSeconds.ToString("0.## s", CultureInfo.InvariantCulture)
        : time.ToString(time < TimeSpan.FromDays(1) ? @"h\:mm\:ss" : @"d\ \d\a\y\s\ h\:mm\:ss", CultureInfo.InvariantCulture);

    /// <summary>A moment, in universal time.</summary>
    public static string Moment(DateTimeOffset moment) =>
        moment == default ? None : moment.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss 'UTC'", CultureInfo.InvariantCulture);

    /// <summary>How a study stands.</summary>
    public static string State(StudyRecord study) => study.StopReason is { } reason ? $"ended: {OfName(reason.ToString())}" : "goes on, or was interrupted";

    /// <summary>A name of several words as words: <c>TrialBudget</c> as <c>trial budget</c>.</summary>
    public static string OfName(string name) =>
        string.Concat(name.Select(static (letter, at) => char.IsUpper(letter) && at > 0 ? $" {char.ToLowerInvariant(letter)}" : $"{char.ToLowerInvariant(letter)}"));
}
