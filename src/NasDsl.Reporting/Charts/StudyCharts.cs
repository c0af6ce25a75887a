using System.Globalization;
using NasDsl.Search;
using NasDsl.Search.Studies;
using ScottPlot;

namespace NasDsl.Reporting;

/// <summary>A study's charts as pictures, by ScottPlot: what the report shows, for a paper, a slide or a page elsewhere.</summary>
public static class StudyCharts
{
    private static readonly Color _best = Color.FromHex("#2f6fb0"), _trial = Color.FromHex("#7ea6cf"), _failed = Color.FromHex("#b3402f");

    /// <summary>The score of every trial and the best so far; failed trials are crosses at the bottom.</summary>
    /// <param name="study">The study.</param>
    public static StudyChart Progress(StudyRecord study)
    {
        ArgumentNullException.ThrowIfNull(study);
        Plot plot = New($"{study.Name}: score by trial", "trial", "score");
        TrialRecord[] completed = [.. BestTrials.Of(study).OrderBy(static trial => trial.Number)];
        Marks(plot, [.. completed.Select(static trial => (double)trial.Number)], [.. completed.Select(static trial => trial.Score)], _trial, "a trial");
        if (completed.Length > 0)
        {
            double best = double.NegativeInfinity;
            double[] bests = [.. completed.Select(trial => best = Math.Max(best, trial.Score))];
            ScottPlot.Plottables.Scatter line = plot.Add.ScatterLine((double[])[.. completed.Select(static trial => (double)trial.Number)], bests, _best);
            line.ConnectStyle = ConnectStyle.StepHorizontal;
            line.LineWidth = 2;
            line.LegendText = "best so far";
        }

        double floor = completed.Length > 0 ? completed.Min(static trial => trial.Score) : 0;
        double[] failed = [.. study.Trials.Where(static trial => trial.State == TrialRecordState.Failed).Select(static trial => (double)trial.Number)];
        if (failed.Length > 0)
        {
            double margin = completed.Length > 0 ? 0.06 * (completed.Max(static trial => trial.Score) - floor) : 0;
            ScottPlot.Plottables.Markers crosses = plot.Add.Markers(failed, [.. failed.Select(_ => floor - margin)], MarkerShape.Eks, 7, _failed);
            crosses.LegendText = "failed (no score)";
        }

        plot.ShowLegend(Alignment.LowerRight);
        return new StudyChart(plot);
    }

    /// <summary>The score against a cost, and the front of those trials that no other beats in both.</summary>
    /// <param name="study">The study.</param>
    /// <param name="name">What the cost is called on its axis.</param>
    /// <param name="cost">The cost of a trial, less is better; null, NaN or infinite where it has none: <c>trial =&gt; trial.Parameters</c>.</param>
    public static StudyChart Front(StudyRecord study, string name, Func<TrialRecord, double?> cost)
    {
        ArgumentNullException.ThrowIfNull(study);
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(cost);
        (double Cost, double Score)[] points =
        [
            .. BestTrials.Of(study)
                .Select(trial => (Cost: cost(trial) ?? double.NaN, trial.Score))
                .Where(static point => double.IsFinite(point.Cost))
                .OrderBy(static point => point.Cost)
                .ThenByDescending(static point => point.Score),
        ];
        List<(double Cost, double Score)> front = [];
        foreach ((double Cost, double Score) point in points)
        {
            if (front.Count == 0 || point.Score > front[^1].Score)
            {
                front.Add(point);
            }
        }

        Plot plot = New($"{study.Name}: score against {name}", name, "score");
        Marks(plot, [.. points.Select(static point => point.Cost)], [.. points.Select(static point => point.Score)], _trial, "a trial");
        if (front.Count > 0)
        {
            ScottPlot.Plottables.Scatter line = plot.Add.Scatter(
                (double[])[.. front.Select(static point => point.Cost)], (double[])[.. front.Select(static point => point.Score)], _best);
            line.ConnectStyle = ConnectStyle.StepHorizontal;
            line.LineWidth = 2;
            line.MarkerSize = 8;
            line.LegendText = string.Create(CultureInfo.InvariantCulture, $"on the front ({front.Count} of {points.Length})");
        }

        plot.ShowLegend(Alignment.LowerRight);
        return new StudyChart(plot);
    }

    /// <summary>The learning curves of the best trials in one series.</summary>
    /// <param name="study">The study.</param>
    /// <param name="series">The series, such as <c>validation accuracy</c>.</param>
    /// <param name="trials">How many trials, at most.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="trials"/> is below 1.</exception>
    public static StudyChart Curves(StudyRecord study, string series, int trials = 8)
    {
        ArgumentNullException.ThrowIfNull(study);
        ArgumentNullException.ThrowIfNull(series);
        ArgumentOutOfRangeException.ThrowIfLessThan(trials, 1);
        Plot plot = New($"{study.Name}: {series} of the best trials", "step", series);
        foreach (TrialRecord trial in BestTrials.Of(study).Take(trials))
        {
            // ScottPlot leaves a gap where a value is NaN; an infinite one would stretch the axis without end.
            CurvePoint[] points = [.. trial.Curve.Where(point => point.Series == series)];
            if (points.Length > 0)
            {
                ScottPlot.Plottables.Scatter line = plot.Add.ScatterLine(
                    (double[])[.. points.Select(static point => (double)point.Step)],
                    (double[])[.. points.Select(static point => double.IsFinite(point.Value) ? point.Value : double.NaN)]);
                line.LineWidth = 2;
                line.LegendText = string.Create(CultureInfo.InvariantCulture, $"trial {trial.Number} ({trial.Score:0.####})");
            }
        }

        plot.ShowLegend(Alignment.LowerRight);
        return new StudyChart(plot);
    }

    private static Plot New(string title, string across, string upwards)
    {
        var plot = new Plot();
        plot.Title(title);
        plot.Axes.Title.Label.FontSize = 15;
        plot.XLabel(across);
        plot.YLabel(upwards);
        return plot;
    }

    private static void Marks(Plot plot, double[] x, double[] y, Color color, string name)
    {
        if (x.Length > 0)
        {
            plot.Add.Markers(x, y, MarkerShape.FilledCircle, 6, color.WithAlpha(0.8)).LegendText = name;
        }
    }
}
