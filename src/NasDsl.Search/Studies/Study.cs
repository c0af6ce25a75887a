namespace NasDsl.Search.Studies;

/// <summary>
/// A search that is kept: every trial is on the disk before the next begins. A study that was killed at any instant goes on where it was when it is run again,
/// to the same result, bit for bit, as if it had not been; and many processes may work on it at once (<see cref="StudyOptions.ParallelTrials"/>).
/// </summary>
/// <remarks>
/// What is kept is the log of what the strategy was asked and told. A strategy is determined by its seed and that log, so any strategy can be kept, the
/// user's own too, as long as all of its randomness comes from its seed: it is made anew and follows the log. The budget is the whole study's, and is counted over
/// all of its processes.
/// </remarks>
/// <typeparam name="S">The search space.</typeparam>
public sealed class Study<S>
    where S : class, ISearchSpace<S>
{
    private readonly IStudyStore _store;
    private readonly string _name;
    private readonly Func<ulong, IStrategy<S>> _strategy;
    private readonly IEvaluator<S> _evaluator;
    private readonly StudyOptions _options;

    /// <summary>A study; nothing is kept until it is run.</summary>
    /// <param name="store">Where it is kept.</param>
    /// <param name="name">Its name, unique in the store.</param>
    /// <param name="strategy">Makes the strategy from the study's seed, always alike; it may be called several times. What it makes is disposed where it is
    /// disposable.</param>
    /// <param name="evaluator">What scores the architectures; to go on after a kill to the same result it has to depend on its arguments alone, such as the trial's
    /// seed.</param>
    /// <param name="options">The budget and the rest.</param>
    public Study(IStudyStore store, string name, Func<ulong, IStrategy<S>> strategy, IEvaluator<S> evaluator, StudyOptions options)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(strategy);
        ArgumentNullException.ThrowIfNull(evaluator);
        ArgumentNullException.ThrowIfNull(options);
        _store = store;
        _name = name;
        _strategy = strategy;
        _evaluator = evaluator;
        _options = options;
    }

    /// <summary>Begins the study or goes on with it, on the calling thread, until the budget is used.</summary>
    /// <param name="progress">Is told of every trial that ends from now on, on the calling thread, also of those that other workers evaluate.</param>
    /// <param name="cancellationToken">Ends the run, which releases its trial and returns what was found: no exception is thrown.</param>
    /// <returns>All trials of the study, also those of earlier processes and of other workers.</returns>
    /// <exception cref="StudyMismatchException">The study was begun with another space, strategy, seed or other settings.</exception>
    /// <exception cref="StudyDamagedException">What is kept is not what was written.</exception>
    /// <exception cref="StudyStorageFullException">There is no room to begin; where it comes to that later, the run ends with
    /// <see cref="StopReason.StorageFull"/>.</exception>
    /// <exception cref="StudyUnavailableException">The store could not be reached for a minute.</exception>
    public SearchResult<S> Run(IProgress<SearchProgress<S>>? progress = null, CancellationToken cancellationToken = default)
    {
        using StopSignals? signals = _options.StopsOnSignals ? new StopSignals() : null;
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, signals?.Token ?? CancellationToken.None);
        using var replica = new StudyReplica<S>($"the study \"{_name}\" in {_store.Location}", _strategy, _options.Search);
        var given = new StudyRecord(_name, S.SpaceName, S.Fingerprint, S.Decisions.ToArray())
        {
            Strategy = replica.Strategy,
            Seed = _options.Search.Seed,
            Settings = StudySettings.Of(_options),
            Created = TimeProvider.System.GetUtcNow(),
        };
        using IOpenStudy study = _store.Open(given);
        using var run = new StudyRun<S>(study, given, _store.Location, replica, _evaluator, _options, either.Token);
        using var watch = new SearchWatch<S>(_options.Search.Logger, replica.Strategy);
        return watch.Ended(run.Run(progress));
    }

    /// <summary>Runs the study on a thread of the pool; otherwise like <see cref="Run"/>.</summary>
    public Task<SearchResult<S>> RunAsync(IProgress<SearchProgress<S>>? progress = null, CancellationToken cancellationToken = default) =>
        Task.Run(() => Run(progress, cancellationToken), CancellationToken.None);
}
