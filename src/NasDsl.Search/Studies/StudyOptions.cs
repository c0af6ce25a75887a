namespace NasDsl.Search.Studies;

/// <summary>The settings of a study.</summary>
public sealed record StudyOptions
{
    private readonly TimeSpan _lease = TimeSpan.FromMinutes(1);
    private readonly int _parallelTrials = 1;

    /// <summary>The search: its seed and how repeats are treated stay with the study; its budget, target and limits may be others each time it goes on.</summary>
    public required SearchOptions Search { get; init; }

    /// <summary>
    /// Settings of the strategy and the evaluator in words, by name, such as <c>("population", "50")</c>: they are kept with the study, which refuses to go on with
    /// others. Whatever changes results and is not the space, the seed or the strategy's name belongs here.
    /// </summary>
    public IReadOnlyDictionary<string, string> Settings { get; init; } = new Dictionary<string, string>();

    /// <summary>How many threads the evaluation computes with, as <c>torch.get_num_threads()</c> says; null where it does not matter. Results are the same bit for
    /// bit for the same number only, so that the study refuses another one, unless <see cref="AcceptsOtherThreads"/> says otherwise.</summary>
    public int? Threads { get; init; }

    /// <summary>Whether the study goes on with another number of <see cref="Threads"/> than it was begun with; the new one is kept.</summary>
    public bool AcceptsOtherThreads { get; init; }

    /// <summary>
    /// How many trials may be evaluated at once, by all workers together; 1. With 1 a study that was killed goes on to the very result that it would have
    /// had, and a second worker waits until the first ends or is lost. With more, workers share the trials, and the order in which they end decides what is proposed next.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is below 1.</exception>
    public int ParallelTrials
    {
        get => _parallelTrials;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            _parallelTrials = value;
        }
    }

    /// <summary>
    /// After how long without a sign of life a worker is given up and its trial is attempted by another; one minute. Workers give three signs in this time. A worker
    /// whose process died on this machine is given up at once.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not positive.</exception>
    public TimeSpan Lease
    {
        get => _lease;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(value, TimeSpan.Zero);
            _lease = value;
        }
    }

    /// <summary>
    /// Whether Ctrl-C and SIGTERM end the run as its cancellation token does: the evaluation is cancelled, its trial released, and the best so far returned. A second
    /// Ctrl-C ends the process as ever.
    /// </summary>
    public bool StopsOnSignals { get; init; }

    /// <summary>Gives the checkpoints of a trial, by its number, for evaluators that keep their state (<see cref="TrialContext.Checkpoints"/>); null where none
    /// are kept. They are cleared when the trial's result is kept.</summary>
    public Func<int, ICheckpoints?>? Checkpoints { get; init; }
}
