using System.Globalization;
using System.Text;

namespace NasDsl.Search.Comparison;

/// <summary>A comparison as comma-separated values: a line for every strategy and evaluation.</summary>
public static class ComparisonCsv
{
    /// <summary>The lines, with a header: strategy, evaluations, count, mean, standard deviation, half width of the 95 % confidence interval, quantiles at 5,
    /// 25, 50, 75 and 95 %, regret.</summary>
    public static string Render(ComparisonResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        var text = new StringBuilder("strategy,evaluations,runs,mean,deviation,half_width_95,q05,q25,median,q75,q95,regret\n");
        foreach (ContenderCurves curves in result.Contenders)
        {
            string name = curves.Name.AsSpan().ContainsAny(",\"\n") ? $"\"{curves.Name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : curves.Name;
            for (int n = 1; n <= result.Options.Trials; n++)
            {
                SampleSummary at = curves.After(n);
                text.Append(
                    CultureInfo.InvariantCulture,
                    $"{name},{n},{at.Count},{at.Mean:R},{at.StandardDeviation:R},{at.HalfWidth:R},{at.Quantile(0.05):R},{at.Quantile(0.25):R},{at.Median:R},{at.Quantile(0.75):R},{at.Quantile(0.95):R},{result.BestScore - at.Mean:R}\n");
            }
        }

        return text.ToString();
    }
}
