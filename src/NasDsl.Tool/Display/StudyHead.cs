using System.Globalization;
using NasDsl.Reporting;
using NasDsl.Search.Studies;
using Spectre.Console;

namespace NasDsl.Tool.Display;

/// <summary>What a study is, and how it stands.</summary>
internal static class StudyHead
{
    /// <summary>The head, a line for each fact.</summary>
    public static Grid Of(StudyRecord study)
    {
        Grid grid = new Grid().AddColumn(new GridColumn().NoWrap().Padding(0, 0, 2, 0)).AddColumn();
        Fact("Study", study.Name);
        Fact("Space", $"{study.Space}, fingerprint {study.Fingerprint}");
        Fact("Strategy", study.Strategy);
        Fact("Seed", study.Seed.ToString(CultureInfo.InvariantCulture));
        Fact("Begun", StudyWords.Moment(study.Created));
        Fact("State", study.Error is { } error ? $"{StudyWords.State(study)}: {error}" : StudyWords.State(study));
        Fact("Trials", string.Join(", ", study.Trials
            .GroupBy(static trial => trial.State)
            .OrderBy(static group => group.Key)
            .Select(static group => $"{StudyWords.Count(group.Count())} {StudyWords.OfName(group.Key.ToString())}")
            .DefaultIfEmpty("none")));
        Fact("Images", StudyWords.Count(study.Trials.Sum(static trial => trial.TrainingImages)));
        Fact("Time", StudyWords.Duration(study.Elapsed));
        foreach ((string name, string value) in study.Settings.OrderBy(static setting => setting.Key, StringComparer.Ordinal))
        {
            Fact(name, value);
        }

        return grid;

        void Fact(string name, string value) => grid.AddRow(new Text(StudyWords.Plain(name)), new Text(StudyWords.Plain(value)));
    }
}
