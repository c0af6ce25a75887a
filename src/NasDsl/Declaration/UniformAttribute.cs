namespace NasDsl;

/// <summary>A number between two bounds, both included, drawn uniformly. Whole-number properties step by 1.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class UniformAttribute(double min, double max) : Attribute
{
    /// <summary>The least value.</summary>
    public double Min { get; } = min;

    /// <summary>The greatest value.</summary>
    public double Max { get; } = max;

    /// <summary>The distance between neighbouring values from <see cref="Min"/> on, or 0 for a continuous decision.</summary>
    public double Step { get; set; }
}
