using System.Globalization;

namespace NasDsl.Search;

/// <summary>
/// Keeps another strategy's proposals within a bound that is known before an evaluation: a latency from a table, a cost that the space does not bound itself. What
/// exceeds it is told to the strategy as a failed trial with the number <see cref="Unnumbered"/>, and costs nothing of the budget; nor does it count as one of a
/// strategy's random start, or of a generation.
/// </summary>
/// <typeparam name="S">The search space.</typeparam>
/// <example>
/// <code>
/// var strategy = new CostBound&lt;MySpace&gt;(new RegularizedEvolution&lt;MySpace&gt;(seed: 1, expectedTrials: 100), latencies.Of, bound: 0.020);
/// </code>
/// </example>
public sealed class CostBound<S> : IStrategy<S>, IDisposable
    where S : class, ISearchSpace<S>
{
    /// <summary>The number of trials that were never evaluated because they exceed the bound.</summary>
    public const int Unnumbered = -1;

    private const int MostTries = 10_000;

    private readonly IStrategy<S> _strategy;
    private readonly Func<S, double> _cost;
    private readonly double _bound;

    /// <summary>A bounded strategy.</summary>
    /// <param name="strategy">What proposes.</param>
    /// <param name="cost">An architecture's cost.</param>
    /// <param name="bound">The greatest cost that is evaluated.</param>
    /// <exception cref="ArgumentOutOfRangeException">The bound is NaN: nothing lies within it.</exception>
    public CostBound(IStrategy<S> strategy, Func<S, double> cost, double bound)
    {
        ArgumentNullException.ThrowIfNull(strategy);
        ArgumentNullException.ThrowIfNull(cost);
        _strategy = strategy;
        _cost = cost;
        _bound = double.IsNaN(bound) ? throw new ArgumentOutOfRangeException(nameof(bound), "The bound is NaN; nothing lies within it.") : bound;
    }

    /// <inheritdoc/>
    public string Name => _strategy.Name;

    /// <inheritdoc/>
    public bool IsFinished => _strategy.IsFinished;

    /// <summary>The strategy's next proposal within the bound.</summary>
    /// <exception cref="NotAdmissibleException">10,000 proposals in a row, or all that the strategy had left, exceeded the bound.</exception>
    public Proposal<S> Ask()
    {
        double least = double.PositiveInfinity;
        int tries = 0;
        for (; tries < MostTries && !_strategy.IsFinished; tries++)
        {
            Proposal<S> proposal = _strategy.Ask();
            double cost = _cost(proposal.Architecture);
            if (cost <= _bound)
            {
                return proposal;
            }

            least = Math.Min(least, cost);
            _strategy.Tell(new Trial<S>(Unnumbered, proposal.Architecture, TrialState.Failed, double.NaN)
            {
                Parent = proposal.Parent,
                Error = string.Create(CultureInfo.InvariantCulture, $"A cost of {cost:G6} exceeds the bound of {_bound:G6}."),
            });
        }

        throw new NotAdmissibleException(string.Create(
            CultureInfo.InvariantCulture,
            $"{tries:N0} proposals of {Name} in a row exceeded the bound of {_bound:G6}; the least of them costs {least:G6}."));
    }

    /// <inheritdoc/>
    public void Tell(Trial<S> trial) => _strategy.Tell(trial);

    /// <summary>Disposes the strategy within, where it can be.</summary>
    public void Dispose() => (_strategy as IDisposable)?.Dispose();
}
