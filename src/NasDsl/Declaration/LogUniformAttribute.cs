namespace NasDsl;

/// <summary>A positive number between two bounds, both included, whose logarithm is drawn uniformly.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class LogUniformAttribute(double min, double max) : Attribute
{
    /// <summary>The least value, above 0.</summary>
    public double Min { get; } = min;

    /// <summary>The greatest value.</summary>
    public double Max { get; } = max;

    /// <summary>The factor between neighbouring values from <see cref="Min"/> on (10 gives 1e-4, 1e-3, …), or 0 for a continuous decision.</summary>
    public double Step { get; set; }
}
