namespace NasDsl.Search;

/// <summary>Computes what <see cref="Acquisition"/> names.</summary>
internal static class AcquisitionFunction
{
    private const double ConfidenceWeight = 0.5;

    /// <summary>A candidate's worth, greater is better.</summary>
    /// <param name="acquisition">Which.</param>
    /// <param name="predictions">Of all members of the predictor.</param>
    /// <param name="best">The best observed score.</param>
    /// <param name="random">Thompson sampling's draws.</param>
    internal static double Worth(Acquisition acquisition, ReadOnlySpan<double> predictions, double best, RandomSource random)
    {
        (double mean, double deviation) = Moments(predictions);
        return acquisition switch
        {
            Acquisition.ThompsonSampling => mean + (deviation * random.NextGaussian()),
            Acquisition.ExpectedImprovement => ExpectedImprovement(mean, deviation, best),
            _ => mean + (ConfidenceWeight * deviation),
        };
    }

    /// <summary>E[max(0, X − best)] for X from N(mean, deviation²).</summary>
    internal static double ExpectedImprovement(double mean, double deviation, double best)
    {
        if (!(deviation > 0))
        {
            return Math.Max(0, mean - best);
        }

        double distance = (mean - best) / deviation;
        return deviation * ((distance * NormalDistribution.Below(distance)) + NormalDistribution.Density(distance));
    }

    private static (double Mean, double Deviation) Moments(ReadOnlySpan<double> predictions)
    {
        double sum = 0;
        foreach (double prediction in predictions)
        {
            sum += prediction;
        }

        double mean = sum / predictions.Length;
        double squares = 0;
        foreach (double prediction in predictions)
        {
            squares += (prediction - mean) * (prediction - mean);
        }

        return (mean, Math.Sqrt(squares / predictions.Length));
    }
}
