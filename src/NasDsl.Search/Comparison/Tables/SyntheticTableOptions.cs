namespace NasDsl.Search.Comparison;

/// <summary>The settings of a <see cref="SyntheticTable{S}"/>.</summary>
public sealed record SyntheticTableOptions
{
    private readonly double _noise = 0.05;

    /// <summary>How scores depend on decisions; interacting.</summary>
    public Landscape Landscape { get; init; } = Landscape.Interacting;

    /// <summary>Determines the table.</summary>
    public ulong Seed { get; init; }

    /// <summary>The standard deviation of a query's noise; 0.05, where random architectures deviate by about 0.6 from each other and the best lies
    /// within 0.2 of the best hundredth.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative or no finite number.</exception>
    public double Noise
    {
        get => _noise;
        init => _noise = double.IsFinite(value) && value >= 0
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "The noise is a standard deviation: finite, at least 0.");
    }
}
