using System.ComponentModel;

namespace NasDsl.Generated;

/// <summary>Maps a continuous decision to the unit interval and back, on its own scale.</summary>
/// <param name="Min">The least value.</param>
/// <param name="Max">The greatest value.</param>
/// <param name="IsLogarithmic">Whether equal factors, not equal differences, are equally far apart.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly record struct NumberScale(double Min, double Max, bool IsLogarithmic)
{
    // The step of a mutation, in units of the whole interval.
    private const double MutationDeviation = 0.2;

    /// <summary>Where a value lies between the least (0) and the greatest (1).</summary>
    public double ToUnit(double value) =>
        IsLogarithmic ? Math.Log(value / Min) / Math.Log(Max / Min) : (value - Min) / (Max - Min);

    /// <summary>The value that lies at this place, never outside the bounds.</summary>
    public double FromUnit(double unit)
    {
        double value = IsLogarithmic ? Min * Math.Exp(unit * Math.Log(Max / Min)) : Min + (unit * (Max - Min));
        return Math.Clamp(value, Min, Max);
    }

    /// <summary>A value drawn uniformly on the scale.</summary>
    public double Sample(RandomSource random) => FromUnit(random.NextDouble());

    /// <summary>Another value, a normal step of 0.2 of the interval away, reflected at the bounds.</summary>
    public double Mutate(double value, RandomSource random)
    {
        double unit = ToUnit(value);
        double mutated;
        do
        {
            mutated = FromUnit(Reflect(unit + (MutationDeviation * random.NextGaussian())));
        }
        while (mutated == value);
        return mutated;
    }

    /// <summary>The value itself where it lies within the bounds.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It does not, or is no number; the message names the member, the value and the bounds.</exception>
    public double Check(string member, double value) =>
        value >= Min && value <= Max ? value : throw SpaceErrors.OutOfBounds(member, value, Min, Max);

    private static double Reflect(double unit)
    {
        double turned = Math.Abs(unit) % 2.0;
        return turned > 1.0 ? 2.0 - turned : turned;
    }
}
