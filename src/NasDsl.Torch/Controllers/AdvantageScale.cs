namespace NasDsl.Torch;

/// <summary>
/// Turns rewards into advantages: what each is above a moving average of the rewards before its batch, in standard deviations of all rewards so far where
/// that is asked for. The very first batch is measured from its own mean.
/// </summary>
internal sealed class AdvantageScale(PolicyOptions options)
{
    private long _count;
    private double _mean;
    private double _squares;

    /// <summary>The moving average; null before the first reward.</summary>
    public double? Baseline { get; private set; }

    /// <summary>The advantages of a batch; the baseline and the deviation then know of it.</summary>
    public double[] Advantages(IReadOnlyList<double> rewards)
    {
        double sum = 0;
        foreach (double reward in rewards)
        {
            // Welford's recurrence: exact where all rewards lie in a narrow band far from 0.
            double difference = reward - _mean;
            _mean += difference / ++_count;
            _squares += difference * (reward - _mean);
            sum += reward;
        }

        double baseline = Baseline ?? sum / rewards.Count;
        double unit = options.StandardizeRewards ? Math.Sqrt(_squares / _count) : 1;
        double limit = options.AdvantageLimit ?? double.PositiveInfinity;
        double[] advantages = new double[rewards.Count];
        double moving = baseline;
        for (int i = 0; i < advantages.Length; i++)
        {
            // Where all rewards so far are the same, none is better than another; overflowing ones say nothing.
            double advantage = (rewards[i] - baseline) / unit;
            advantages[i] = double.IsFinite(advantage) ? Math.Clamp(advantage, -limit, limit) : 0;
            moving = (options.BaselineDecay * moving) + ((1 - options.BaselineDecay) * rewards[i]);
        }

        Baseline = Baseline is null ? baseline : moving;
        return advantages;
    }
}
