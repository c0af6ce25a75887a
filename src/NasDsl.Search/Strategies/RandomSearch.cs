namespace NasDsl.Search;

/// <summary>Draws every architecture anew from the space: the baseline that a strategy has to beat.</summary>
/// <typeparam name="S">The search space.</typeparam>
public sealed class RandomSearch<S> : IStrategy<S>
    where S : class, ISearchSpace<S>
{
    private readonly RandomSource _random;

    /// <summary>A random search that is determined by <paramref name="seed"/>.</summary>
    public RandomSearch(ulong seed)
        : this(new RandomSource(seed))
    {
    }

    /// <summary>A random search that draws from <paramref name="random"/>.</summary>
    public RandomSearch(RandomSource random)
    {
        ArgumentNullException.ThrowIfNull(random);
        _random = random;
    }

    /// <inheritdoc/>
    public string Name => "Random";

    /// <inheritdoc/>
    public Proposal<S> Ask() => S.Sample(_random);

    /// <inheritdoc/>
    public void Tell(Trial<S> trial)
    {
        // Nothing is learned from a result.
    }
}
