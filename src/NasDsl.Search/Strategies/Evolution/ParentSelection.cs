namespace NasDsl.Search;

/// <summary>How evolution chooses a parent among the living.</summary>
public abstract record ParentSelection
{
    /// <summary>Chooses one.</summary>
    /// <param name="scores">The scores of the living, the oldest first; at least one, all finite.</param>
    /// <param name="random">What decides.</param>
    /// <returns>The place of the chosen one in <paramref name="scores"/>.</returns>
    public abstract int Select(ReadOnlySpan<double> scores, RandomSource random);
}
