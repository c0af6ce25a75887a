namespace NasDsl.Torch;

/// <summary>
/// A learning rate that rises in a straight line at first, if asked to, and then falls along half a cosine (Loshchilov and Hutter, SGDR, ICLR 2017,
/// arXiv 1608.03983, without restarts).
/// </summary>
/// <param name="Peak">The highest rate.</param>
/// <param name="Final">The rate to which the cosine falls.</param>
/// <param name="WarmupFraction">The part of all steps, from 0 to 1, in which the rate rises from <paramref name="Peak"/> / n to <paramref name="Peak"/>,
/// n being the number of those steps.</param>
public sealed record LearningRateSchedule(double Peak, double Final = 0, double WarmupFraction = 0)
{
    /// <summary>The rate of a step.</summary>
    /// <param name="step">The step, from 0.</param>
    /// <param name="steps">How many steps there are in all.</param>
    public double At(long step, long steps)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(step);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(steps);
        long warmup = WarmupOf(steps);
        if (step < warmup)
        {
            return Peak * (step + 1) / warmup;
        }

        double progress = steps == warmup ? 1 : Math.Min((step - warmup) / (double)(steps - warmup), 1);
        return Final + (Peak - Final) * 0.5 * (1 + Math.Cos(Math.PI * progress));
    }

    /// <summary>In how many of so many steps the rate rises.</summary>
    internal long WarmupOf(long steps) => (long)Math.Round(WarmupFraction * steps);
}
