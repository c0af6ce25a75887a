using System.Globalization;
using NasDsl.Search.Comparison;
using ScottPlot;
using ScottPlot.TickGenerators;

namespace TabularBench.Pictures;

/// <summary>Regret curves: for each strategy the mean regret of what would be picked after n evaluations, with the mean's 95 % confidence band, both axes
/// logarithmic.</summary>
public static class RegretChart
{
    private const int Width = 900;
    private const int Height = 560;

    /// <summary>Writes the curves as <c>NAME.svg</c> and <c>NAME.png</c>.</summary>
    /// <param name="result">What was compared.</param>
    /// <param name="folder">Where the files go; made if need be.</param>
    /// <param name="name">The files' name.</param>
    /// <returns>The two paths.</returns>
    public static (string Svg, string Png) Save(ComparisonResult result, string folder, string name)
    {
        Directory.CreateDirectory(folder);
        using Plot plot = Draw(result);
        string svg = Path.Combine(folder, name + ".svg");
        string png = Path.Combine(folder, name + ".png");
        plot.SaveSvg(svg, Width, Height);
        plot.SavePng(png, Width, Height);
        return (svg, png);
    }

    private static Plot Draw(ComparisonResult result)
    {
        IReadOnlyList<int> points = Checkpoints.Many(result.Options.Trials);
        double[] places = [.. points.Select(static n => Math.Log10(n))];
        SampleSummary[][] all = [.. result.Contenders.Select(curves => points.Select(curves.After).ToArray())];

        // A logarithmic axis has no place for a regret of zero, nor for a band that reaches below: both end at the axis.
        double floor = Floor(result, all);
        double Place(double regret) => Math.Log10(Math.Max(regret, floor));

        var plot = new Plot();
        for (int i = 0; i < all.Length; i++)
        {
            Color color = plot.Add.Palette.GetColor(i);
            (int start, int end) = Known(all[i]);
            if (end == start)
            {
                continue;
            }

            double[] x = places[start..end];
            SampleSummary[] known = all[i][start..end];
            var band = plot.Add.FillY(
                x,
                [.. known.Select(at => Place(result.BestScore - at.Mean - HalfWidth(at)))],
                [.. known.Select(at => Place(result.BestScore - at.Mean + HalfWidth(at)))]);
            band.FillColor = color.WithAlpha(0.18);
            band.LineWidth = 0;
            var line = plot.Add.ScatterLine(x, [.. known.Select(at => Place(result.BestScore - at.Mean))], color);
            line.LineWidth = 2;
            line.LegendText = result.Contenders[i].Name;
        }

        Describe(plot, result, floor);
        return plot;
    }

    private static void Describe(Plot plot, ComparisonResult result, double floor)
    {
        int decades = (int)Math.Ceiling(Math.Log10(Math.Max(result.Options.Trials, 2)));
        plot.Axes.Bottom.TickGenerator = Ticks(0, decades);
        plot.Axes.Left.TickGenerator = Ticks((int)Math.Floor(Math.Log10(floor)), 3);
        plot.XLabel("evaluations");
        plot.YLabel(result.IsBestKnown ? "regret of the pick, true score" : "regret against the best of all picks");
        plot.Title(string.Create(
            CultureInfo.InvariantCulture,
            $"{result.Table}: {result.Options.Runs} runs, {(result.Options.IsExact ? "exact" : "noisy")} queries, mean and its 95 % confidence"));
        plot.Axes.Title.Label.FontSize = 15;
        plot.Axes.SetLimitsX(0, Math.Log10(Math.Max(result.Options.Trials, 2)));
        plot.ShowLegend(Alignment.LowerLeft);
    }

    /// <summary>Ticks at 1, 2 and 5 of every decade, on an axis of logarithms.</summary>
    private static NumericManual Ticks(int firstDecade, int lastDecade)
    {
        var ticks = new NumericManual();
        for (int decade = firstDecade; decade <= lastDecade; decade++)
        {
            foreach (int step in (int[])[1, 2, 5])
            {
                double value = step * Math.Pow(10, decade);
                ticks.AddMajor(Math.Log10(value), value.ToString("0.######", CultureInfo.InvariantCulture));
            }
        }

        return ticks;
    }

    private static double Floor(ComparisonResult result, SampleSummary[][] all)
    {
        double[] regrets = [.. all.SelectMany(static curve => curve).Select(at => result.BestScore - at.Mean).Where(static regret => regret > 0)];
        return regrets.Length == 0 ? 1e-3 : regrets.Min() / 2;
    }

    /// <summary>From where to where a curve has figures.</summary>
    private static (int Start, int End) Known(SampleSummary[] curve)
    {
        int start = Array.FindIndex(curve, static at => at.Count > 0);
        return start < 0 ? (0, 0) : (start, curve.Length);
    }

    private static double HalfWidth(SampleSummary at) => double.IsFinite(at.HalfWidth) ? at.HalfWidth : 0;
}
