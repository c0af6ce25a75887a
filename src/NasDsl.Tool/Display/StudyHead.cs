using System.Globalization;
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
        Fact("Begun", Words.Moment(study.Created));
        Fact("State", study.Error is { } error ? $"{Words.State(study)}: {error}" : Words.State(study));
        Fact("Trials", string.Join(", ", study.Trials
            .GroupBy(static trial => trial.State)
            .OrderBy(static group => group.Key)
            .Select(static group => $"{Words.Count(group.Count())} {Words.OfName(group.Key.ToString())}")
            .DefaultIfEmpty("none")));
        Fact("Images", Words.Count(study.Trials.Sum(static trial => trial.TrainingImages)));
        Fact("Time", Words.Duration(study.Elapsed));
        foreach ((string name, string value) in study.Settings.OrderBy(static setting => setting.Key, StringComparer.Ordinal))
        {
            Fact(name, value);
        }

        return grid;

        void Fact(string name, string value) => grid.AddRow(new Text(Words.Plain(name)), new Text(Words.Plain(value)));
    }
}
