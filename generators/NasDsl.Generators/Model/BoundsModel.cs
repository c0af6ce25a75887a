namespace NasDsl.Generators.Model;

/// <summary>What bounds a whole architecture, beside the values of its decisions.</summary>
/// <param name="MaxParameters">The most parameters, or null.</param>
/// <param name="MaxMacs">The most multiply-adds, or null.</param>
/// <param name="Constraints">The names of the user's constraints, in order of declaration.</param>
internal sealed record BoundsModel(long? MaxParameters, long? MaxMacs, EquatableArray<string> Constraints)
{
    /// <summary>No bounds.</summary>
    public static BoundsModel None { get; } = new(null, null, default);

    /// <summary>Whether every value is admissible.</summary>
    public bool AreNone => !BoundCost && Constraints.Count == 0;

    /// <summary>Whether an architecture's cost decides whether it is admissible.</summary>
    public bool BoundCost => MaxParameters is not null || MaxMacs is not null;
}
