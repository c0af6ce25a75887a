namespace NasDsl.Search;

/// <summary>
/// Runs a strategy with an evaluator until the budget is used. A trial that fails is recorded and the search goes on, unless too many fail in a row
/// (<see cref="SearchOptions.FailureLimit"/>); cancelling gives the best so far; what was evaluated once is not evaluated again. A proposal that the
/// space's bounds or constraints refuse is a failed trial, and is not evaluated. A strategy that throws ends the search, which gives what it has found.
/// </summary>
/// <typeparam name="S">The search space.</typeparam>
/// <example>
/// <code>
/// var search = new Search&lt;MySpace&gt;(
///     new RegularizedEvolution&lt;MySpace&gt;(seed: 1, expectedTrials: 100), evaluator, new SearchOptions { Budget = Budget.Trials(100) });
/// MySpace best = search.Run().BestArchitecture;
/// </code>
/// </example>
public sealed class Search<S>
    where S : class, ISearchSpace<S>
{
    private readonly IStrategy<S> _strategy;
    private readonly IEvaluator<S> _evaluator;
    private readonly SearchOptions _options;

    /// <summary>A search that has not begun.</summary>
    /// <param name="strategy">What proposes architectures. It keeps what it learns, so a second run continues it; the run's history starts anew: trials
    /// are numbered from 0, the budget is whole, and what an earlier run evaluated may be evaluated again.</param>
    /// <param name="evaluator">What scores them.</param>
    /// <param name="options">The budget and the rest.</param>
    public Search(IStrategy<S> strategy, IEvaluator<S> evaluator, SearchOptions options)
    {
        ArgumentNullException.ThrowIfNull(strategy);
        ArgumentNullException.ThrowIfNull(evaluator);
        ArgumentNullException.ThrowIfNull(options);
        _strategy = strategy;
        _evaluator = evaluator;
        _options = options;
    }

    /// <summary>Searches on the calling thread.</summary>
    /// <param name="progress">Is told of every trial, on the calling thread.</param>
    /// <param name="cancellationToken">Ends the search, which then returns what it has found: no exception is thrown.</param>
    public SearchResult<S> Run(IProgress<SearchProgress<S>>? progress = null, CancellationToken cancellationToken = default)
    {
        using var watch = new SearchWatch<S>(_options.Logger, _strategy.Name);
        var dialogue = new Dialogue<S>(_strategy, _options);
        var evaluation = new TrialEvaluation<S>(_evaluator, _options);
        SearchHistory<S> history = dialogue.History;
        using var clock = new SearchClock(_options, TimeSpan.Zero, cancellationToken);
        StopReason? stop = null;
        string? error = null;
        while (stop is null && (stop = history.ReasonToStop(_options, history.Trials.Count, clock)) is null)
        {
            if (dialogue.NextNew(clock.Token, out StopReason? end, out error) is not { } proposal)
            {
                stop = end;
            }
            else if (evaluation.Evaluate(proposal, evaluation.ContextOf(history.Trials.Count, proposal), clock.Token) is { } trial)
            {
                error = dialogue.Record(trial);
                stop = error is null ? null : StopReason.StrategyFailed;
                progress?.Report(history.ProgressOf(trial, _strategy.Name, clock.Elapsed, _options.Budget));
            }
        }

        return watch.Ended(new SearchResult<S>(_strategy.Name, stop.Value, history, clock.Elapsed, error));
    }

    /// <summary>Searches on a thread of the pool; otherwise like <see cref="Run"/>.</summary>
    public Task<SearchResult<S>> RunAsync(IProgress<SearchProgress<S>>? progress = null, CancellationToken cancellationToken = default) =>
        Task.Run(() => Run(progress, cancellationToken), CancellationToken.None);
}
