using System.Xml.Linq;
using NasDsl.Search.Studies;
using NasDsl.Spaces;
using ScottPlot.Plottables;

namespace NasDsl.Reporting.Tests;

public class StudyChartsTests
{
    private static readonly StudyRecord _study = SampleStudy.Of<Bench201Space>(60);

    [Test]
    public void Progress_has_every_completed_trial_its_best_so_far_and_the_failures()
    {
        using StudyChart chart = StudyCharts.Progress(_study);
        Markers[] marks = [.. chart.Plot.GetPlottables<Markers>()];
        Assert.That(marks[0].Data.GetScatterPoints(), Has.Count.EqualTo(_study.Trials.Count(trial => trial.State == TrialRecordState.Completed)));
        Assert.That(marks[1].Data.GetScatterPoints(), Has.Count.EqualTo(6));
        double[] best = [.. chart.Plot.GetPlottables<Scatter>().Single().Data.GetScatterPoints().Select(point => point.Y)];
        Assert.That(best, Is.Ordered.And.Property("Length").EqualTo(53));
        Assert.That(best[^1], Is.EqualTo(_study.Trials.Max(trial => double.IsNaN(trial.Score) ? 0 : trial.Score)));
    }

    [Test]
    public void Nothing_dominates_the_front()
    {
        using StudyChart chart = StudyCharts.Front(_study, "multiply-adds", trial => trial.Macs);
        (double X, double Y)[] front = [.. chart.Plot.GetPlottables<Scatter>().Single().Data.GetScatterPoints().Select(point => (point.X, point.Y))];
        TrialRecord[] completed = [.. _study.Trials.Where(trial => trial.State == TrialRecordState.Completed)];
        TrialRecord[] expected = [.. completed.Where(one => !completed.Any(other =>
            other.Macs <= one.Macs && other.Score >= one.Score && (other.Macs < one.Macs || other.Score > one.Score)))];
        Assert.That(front, Is.EquivalentTo(expected.Select(trial => ((double)trial.Macs!, trial.Score))));
    }

    [Test]
    public void Charts_are_saved_as_pictures_and_drawings()
    {
        string folder = Directory.CreateTempSubdirectory("nasdsl-charts-").FullName;
        try
        {
            using StudyChart chart = StudyCharts.Curves(_study, "validation accuracy", trials: 3);
            Assert.That(chart.Plot.GetPlottables<Scatter>().Count(), Is.EqualTo(3));
            chart.Save(Path.Combine(folder, "curves.png"), 400, 300);
            chart.Save(Path.Combine(folder, "curves.svg"), 400, 300);
            Assert.That(File.ReadAllBytes(Path.Combine(folder, "curves.png")).AsSpan(0, 4).ToArray(), Is.EqualTo((byte[])[0x89, (byte)'P', (byte)'N', (byte)'G']));
            Assert.That(XDocument.Load(Path.Combine(folder, "curves.svg")).Root!.Name.LocalName, Is.EqualTo("svg"));
            Assert.That(() => chart.Save("curves.gif"), Throws.ArgumentException.With.Message.Contains("curves.gif"));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Test]
    public void A_study_without_trials_has_charts_too()
    {
        using StudyChart progress = StudyCharts.Progress(_study with { Trials = [] });
        using StudyChart front = StudyCharts.Front(_study with { Trials = [] }, "parameters", trial => trial.Parameters);
        Assert.That(progress.Plot.GetSvgXml(300, 200), Does.Contain("<svg"));
        Assert.That(front.Plot.GetSvgXml(300, 200), Does.Contain("<svg"));
    }
}
