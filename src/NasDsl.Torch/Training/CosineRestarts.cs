namespace NasDsl.Torch;

/// <summary>
/// A learning rate that falls along half a cosine and starts again, each time for longer (Loshchilov and Hutter, SGDR, ICLR 2017, arXiv 1608.03983).
/// </summary>
/// <param name="Peak">The rate at the start of every period.</param>
/// <param name="Final">The rate to which the cosine falls.</param>
/// <param name="FirstPeriod">How many epochs the first period takes (T₀).</param>
/// <param name="PeriodFactor">How many times as long as the one before each further period takes.</param>
public sealed record CosineRestarts(double Peak, double Final = 0, double FirstPeriod = 10, double PeriodFactor = 2)
{
    /// <summary>The rate after this many epochs.</summary>
    public double At(double epoch)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(epoch);
        double period = FirstPeriod, start = 0;
        while (epoch >= start + period)
        {
            start += period;
            period *= PeriodFactor;
        }

        return Final + ((Peak - Final) * 0.5 * (1 + Math.Cos(Math.PI * (epoch - start) / period)));
    }
}
