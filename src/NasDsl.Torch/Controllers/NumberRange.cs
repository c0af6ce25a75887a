namespace NasDsl.Torch;

/// <summary>A continuous decision's range, divided into bins of equal width (of equal ratio on a logarithmic scale).</summary>
internal readonly record struct NumberRange(double Min, double Max, bool IsLogarithmic, int Bins)
{
    /// <summary>The bin that holds a value.</summary>
    internal int BinOf(double value)
    {
        double scaled = IsLogarithmic ? Math.Log(value / Min) / Math.Log(Max / Min) : (value - Min) / (Max - Min);
        return Math.Clamp((int)(scaled * Bins), 0, Bins - 1);
    }

    /// <summary>A value drawn uniformly inside a bin.</summary>
    internal double Draw(int bin, RandomSource random)
    {
        double scaled = (bin + random.NextDouble()) / Bins;
        double value = IsLogarithmic ? Min * Math.Pow(Max / Min, scaled) : Min + ((Max - Min) * scaled);
        return Math.Clamp(value, Min, Max);
    }
}
