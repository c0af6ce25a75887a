namespace NasDsl;

/// <summary>A space with discrete decisions, for strategies that build an encoding token by token.</summary>
/// <typeparam name="TSelf">The space's own type.</typeparam>
public interface IDiscrete<TSelf> : ISearchSpace<TSelf>
    where TSelf : class, IDiscrete<TSelf>
{
    /// <summary>Whether the position after <paramref name="prefix"/> is active, given the tokens before it. An inactive one takes token 0.</summary>
    static abstract bool IsActive(ReadOnlySpan<int> prefix);

    /// <summary>Marks which tokens may follow <paramref name="prefix"/>.</summary>
    /// <param name="prefix">The tokens of all earlier positions.</param>
    /// <param name="admissible">At least as long as the position's token size; entries up to that are set.</param>
    /// <returns>How many tokens are admissible.</returns>
    static abstract int WriteAdmissible(ReadOnlySpan<int> prefix, Span<bool> admissible);
}
