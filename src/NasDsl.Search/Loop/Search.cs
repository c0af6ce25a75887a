using System.Globalization;

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
    private static readonly TimeSpan LongestTimer = TimeSpan.FromMilliseconds(uint.MaxValue - 1);

    private readonly IStrategy<S> _strategy;
    private readonly IEvaluator<S> _evaluator;
    private readonly SearchOptions _options;
    private readonly RandomSource _random;

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
        _random = new RandomSource(options.Seed);
    }

    /// <summary>Searches on the calling thread.</summary>
    /// <param name="progress">Is told of every trial, on the calling thread.</param>
    /// <param name="cancellationToken">Ends the search, which then returns what it has found: no exception is thrown.</param>
    public SearchResult<S> Run(IProgress<SearchProgress<S>>? progress = null, CancellationToken cancellationToken = default)
    {
        var history = new SearchHistory<S>(_options.Repeats);
        long start = _options.Clock.GetTimestamp();
        using CancellationTokenSource? timer = StartTimer();
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timer?.Token ?? CancellationToken.None);
        StopReason? stop = null;
        string? error = null;
        while (stop is null && (stop = ReasonToStop(history, start, timer, cancellationToken)) is null)
        {
            if (NextNew(history, limit.Token, out StopReason? end, out error) is not { } proposal)
            {
                stop = end;
            }
            else if (Evaluate(proposal, history.Trials.Count, limit.Token) is { } trial)
            {
                history.Add(trial);
                error = Thrown(trial);
                stop = error is null ? null : StopReason.StrategyFailed;
                progress?.Report(new SearchProgress<S>(
                    _strategy.Name,
                    trial,
                    history.Best,
                    history.Trials.Count,
                    history.FailedCount,
                    history.RepeatCount,
                    history.TrainingImages,
                    _options.Clock.GetElapsedTime(start),
                    _options.Budget));
            }
        }

        return new SearchResult<S>(_strategy.Name, stop.Value, history, _options.Clock.GetElapsedTime(start), error);
    }

    /// <summary>Searches on a thread of the pool; otherwise like <see cref="Run"/>.</summary>
    public Task<SearchResult<S>> RunAsync(IProgress<SearchProgress<S>>? progress = null, CancellationToken cancellationToken = default) =>
        Task.Run(() => Run(progress, cancellationToken), CancellationToken.None);

    private CancellationTokenSource? StartTimer() => _options.Budget.MaxTime is { } time && time <= LongestTimer
        ? new CancellationTokenSource(time, _options.Clock)
        : null;

    private StopReason? ReasonToStop(SearchHistory<S> history, long start, CancellationTokenSource? timer, CancellationToken cancelled) =>
        cancelled.IsCancellationRequested ? StopReason.Cancelled
        : history.Best?.Score >= _options.TargetScore ? StopReason.TargetReached
        : _options.Budget.Reached(history.Trials.Count, history.TrainingImages, _options.Clock.GetElapsedTime(start))
            ?? (timer?.IsCancellationRequested == true ? StopReason.TimeBudget
            : history.FailuresInARow >= _options.FailureLimit ? StopReason.FailureLimit
            : null);

    /// <summary>Asks until something new comes. Null ends the search for <paramref name="end"/>, or, where that is null, for what the caller finds.</summary>
    private Proposal<S>? NextNew(SearchHistory<S> history, CancellationToken limit, out StopReason? end, out string? error)
    {
        end = null;
        error = null;
        for (int repeats = 0; !limit.IsCancellationRequested; repeats++)
        {
            if (_strategy.IsFinished || repeats == _options.RepeatLimit)
            {
                end = _strategy.IsFinished ? StopReason.Completed : StopReason.Exhausted;
                return null;
            }

            Proposal<S> proposal;
            try
            {
                proposal = _strategy.Ask();
            }
            catch (Exception exception) when (history.Trials.Count > 0)
            {
                // What was found so far is not lost to it; at the very first proposal the error says more than an empty result.
                end = exception is NotAdmissibleException ? StopReason.NothingAdmissible : StopReason.StrategyFailed;
                error = Text(exception);
                return null;
            }

            if (history.Recall(proposal) is not { } known)
            {
                return proposal;
            }

            error = Thrown(known);
            if (error is not null)
            {
                end = StopReason.StrategyFailed;
                return null;
            }
        }

        return null;
    }

    /// <summary>Tells the strategy a result; gives what it threw, which may not cost the trials that are finished, or null.</summary>
    private string? Thrown(Trial<S> trial)
    {
        try
        {
            _strategy.Tell(trial);
            return null;
        }
        catch (Exception exception)
        {
            return Text(exception);
        }
    }

    private static string Text(Exception exception) => $"{exception.GetType().Name}: {exception.Message}";

    /// <summary>Evaluates one architecture; null if the search was cancelled or ran out of time meanwhile.</summary>
    private Trial<S>? Evaluate(Proposal<S> proposal, int number, CancellationToken limit)
    {
        S architecture = proposal.Architecture;
        var context = new TrialContext(number, _random.Fork((ulong)number).NextUInt64(), proposal.Parent);
        long start = _options.Clock.GetTimestamp();
        Evaluation found = default;
        long images = 0;
        string? error;
        try
        {
            // What the space's bounds and constraints refuse is no network to train, whoever proposed it.
            architecture.Validate();
            found = _evaluator.Evaluate(architecture, context, limit);
            images = found.TrainingImages;
            error = Objection(found);
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested)
        {
            return null;
        }
        catch (Exception exception)
        {
            // Whatever an evaluation throws concerns that architecture alone; hours of other trials must not be lost to it.
            error = Text(exception);
            images = exception is IConsumedImages consumed ? consumed.TrainingImages : 0;
        }

        return new Trial<S>(number, architecture, error is null ? TrialState.Completed : TrialState.Failed, error is null ? found.Score : double.NaN)
        {
            Parent = proposal.Parent,
            Costs = error is null ? found.Costs : [],
            TrainingImages = Math.Max(images, 0),
            Duration = _options.Clock.GetElapsedTime(start),
            Error = error,
        };
    }

    /// <summary>Why an evaluation's figures are none; null where they are.</summary>
    private static string? Objection(Evaluation found)
    {
        if (!double.IsFinite(found.Score))
        {
            return string.Create(CultureInfo.InvariantCulture, $"The evaluator gave the score {found.Score}, which is no finite number.");
        }

        for (int i = 0; i < found.Costs.Count; i++)
        {
            if (!double.IsFinite(found.Costs[i]))
            {
                return string.Create(CultureInfo.InvariantCulture, $"The evaluator gave {found.Costs[i]} as cost {i}, which is no finite number.");
            }
        }

        return found.TrainingImages < 0
            ? string.Create(CultureInfo.InvariantCulture, $"The evaluator reported {found.TrainingImages} training images.")
            : null;
    }
}
