namespace NasDsl.Search.Comparison;

/// <summary>A sample of numbers in short. Without any numbers every figure is NaN.</summary>
public sealed class SampleSummary
{
    private readonly double[] _sorted;

    private SampleSummary(double[] sorted, double mean, double deviation)
    {
        _sorted = sorted;
        Mean = mean;
        StandardDeviation = deviation;
    }

    /// <summary>How many numbers there are.</summary>
    public int Count => _sorted.Length;

    /// <summary>Their mean.</summary>
    public double Mean { get; }

    /// <summary>The standard deviation, with n − 1; 0 for a single number.</summary>
    public double StandardDeviation { get; }

    /// <summary>Half the width of the mean's 95 % confidence interval, by Student's t; infinite for a single number.</summary>
    public double HalfWidth => Count switch
    {
        0 => double.NaN,
        1 => double.PositiveInfinity,
        _ => StudentT.Quantile975(Count - 1) * StandardDeviation / Math.Sqrt(Count),
    };

    /// <summary>The median.</summary>
    public double Median => Quantile(0.5);

    /// <summary>Summarises <paramref name="values"/>, which stay as they are.</summary>
    /// <exception cref="ArgumentException">A value is NaN.</exception>
    public static SampleSummary Of(ReadOnlySpan<double> values)
    {
        double[] sorted = values.ToArray();
        double sum = 0;
        foreach (double value in sorted)
        {
            sum += double.IsNaN(value) ? throw new ArgumentException("A value is NaN.", nameof(values)) : value;
        }

        double mean = sum / sorted.Length;
        double squares = 0;
        foreach (double value in sorted)
        {
            squares += (value - mean) * (value - mean);
        }

        Array.Sort(sorted);
        return new SampleSummary(sorted, mean, sorted.Length switch
        {
            0 => double.NaN,
            1 => 0,
            _ => Math.Sqrt(squares / (sorted.Length - 1)),
        });
    }

    /// <summary>The quantile at <paramref name="fraction"/>, from 0 to 1, interpolated linearly between neighbours (type 7 of Hyndman and Fan, the default of
    /// R and NumPy).</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="fraction"/> lies outside [0, 1].</exception>
    public double Quantile(double fraction)
    {
        if (fraction is not (>= 0 and <= 1))
        {
            throw new ArgumentOutOfRangeException(nameof(fraction), fraction, "A quantile's fraction lies between 0 and 1.");
        }

        if (Count == 0)
        {
            return double.NaN;
        }

        double place = fraction * (Count - 1);
        int below = (int)place;
        return below == Count - 1 ? _sorted[below] : _sorted[below] + ((place - below) * (_sorted[below + 1] - _sorted[below]));
    }
}
