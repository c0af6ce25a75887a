namespace NasDsl.Search.Studies;

/// <summary>What can be done with a study while nobody else works on it: see <see cref="IOpenStudy.Transact"/>.</summary>
public interface IStudyTransaction
{
    /// <summary>The time by the store's clock, which all workers have in common.</summary>
    DateTimeOffset Now { get; }

    /// <summary>How long it took until the study was free.</summary>
    TimeSpan Waited { get; }

    /// <summary>The last position of the log; 0 where it is empty.</summary>
    long Position { get; }

    /// <summary>How long the study was worked on.</summary>
    TimeSpan Elapsed { get; }

    /// <summary>The log behind a position, in order.</summary>
    /// <exception cref="StudyDamagedException">A trial is not as it was written, or one is missing.</exception>
    IReadOnlyList<StudyEvent> EventsAfter(long position);

    /// <summary>The trials without a result, by number.</summary>
    IReadOnlyList<RunningTrial> Running();

    /// <summary>Adds a trial to the log that the strategy was asked for, at the position behind the last. Its number is how many were asked for before.</summary>
    void Ask(TrialRecord trial, DateTimeOffset lease);

    /// <summary>Begins a further attempt at a trial that has no result: results of earlier attempts will be refused.</summary>
    /// <returns>The trial with its new attempt.</returns>
    TrialRecord Claim(TrialRecord trial, string worker, DateTimeOffset lease);

    /// <summary>Adds a trial's result to the log, if its attempt is the newest; else keeps a note that it was refused.</summary>
    /// <returns>Whether it was accepted; also true where this very attempt's result was accepted before.</returns>
    bool Tell(TrialRecord trial);

    /// <summary>Gives a trial up, so that anybody may claim it at once. Nothing happens where another attempt has superseded this one.</summary>
    void Release(int trial, int attempt);

    /// <summary>Adds to <see cref="Elapsed"/>.</summary>
    void AddTime(WorkedTime worked);

    /// <summary>Keeps why the search ended; null where it goes on.</summary>
    void SetStop(StopReason? reason, string? error);

    /// <summary>Keeps settings that may differ from process to process.</summary>
    void SetSettings(IReadOnlyDictionary<string, string> settings);
}
