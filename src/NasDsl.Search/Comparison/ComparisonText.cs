using System.Globalization;
using System.Text;

namespace NasDsl.Search.Comparison;

/// <summary>A comparison as plain text: for every strategy, what it had found after 1, 2, 5, 10, … evaluations.</summary>
public static class ComparisonText
{
    /// <summary>The table with a title, at <see cref="Checkpoints.Few"/>.</summary>
    public static string Render(ComparisonResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return Render(result, Checkpoints.Few(result.Options.Trials));
    }

    /// <summary>The table with a title, at the evaluations <paramref name="checkpoints"/>.</summary>
    public static string Render(ComparisonResult result, IReadOnlyList<int> checkpoints)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(checkpoints);
        CultureInfo culture = CultureInfo.InvariantCulture;
        ComparisonOptions options = result.Options;
        int width = Math.Max("strategy".Length, result.Contenders.Max(static curves => curves.Name.Length));
        var text = new StringBuilder();
        text.Append(culture, $"{result.Table}: {options.Runs} runs of {options.Trials} evaluations, {(options.IsExact ? "exact" : "noisy")} queries.\n");
        text.Append("What would be picked after n evaluations, by its true score; regret is counted from ");
        text.Append(culture, $"{(result.IsBestKnown ? "the table's best" : "the best that any run picked")}, {result.BestScore:F4}.\n\n");
        string heading = $"{"strategy".PadRight(width)}      n      mean        sd    ± 95 %       5 %    median      95 %    regret";
        text.Append(heading).Append('\n').Append('-', heading.Length).Append('\n');
        foreach (ContenderCurves curves in result.Contenders)
        {
            for (int i = 0; i < checkpoints.Count; i++)
            {
                SampleSummary at = curves.After(checkpoints[i]);
                text.Append((i == 0 ? curves.Name : "").PadRight(width));
                text.Append(culture, $"{checkpoints[i],7}{at.Mean,10:F4}{at.StandardDeviation,10:F4}{at.HalfWidth,10:F4}");
                text.Append(culture, $"{at.Quantile(0.05),10:F4}{at.Median,10:F4}{at.Quantile(0.95),10:F4}{result.BestScore - at.Mean,10:F4}\n");
            }
        }

        text.Append('\n');
        foreach (ContenderCurves curves in result.Contenders)
        {
            text.Append(culture, $"{curves.Name.PadRight(width)}{curves.MeanDuration.TotalMilliseconds,11:F1} ms a run\n");
        }

        return text.ToString();
    }
}
