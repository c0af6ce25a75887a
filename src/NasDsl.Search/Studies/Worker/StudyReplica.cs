namespace NasDsl.Search.Studies;

/// <summary>
/// A worker's own copy of the study's strategy. A strategy is determined by its seed and by what it was asked and told, so that a copy that follows the log
/// is where everybody's is: after a kill, and beside other workers.
/// </summary>
internal sealed class StudyReplica<S> : IDisposable
    where S : class, ISearchSpace<S>
{
    private readonly string _place;
    private readonly Func<ulong, IStrategy<S>> _begin;
    private readonly SearchOptions _options;
    private readonly Dictionary<int, Proposal<S>> _open = [];
    private Dialogue<S> _dialogue;
    private long _position;
    private bool _isAstray;

    /// <summary>A copy at the log's beginning.</summary>
    /// <param name="place">The study, for messages.</param>
    /// <param name="begin">Makes the strategy from the seed.</param>
    /// <param name="options">The search's.</param>
    internal StudyReplica(string place, Func<ulong, IStrategy<S>> begin, SearchOptions options)
    {
        _place = place;
        _begin = begin;
        _options = options;
        _dialogue = Begin();
    }

    internal string Strategy => _dialogue.Strategy.Name;

    internal SearchHistory<S> History => _dialogue.History;

    /// <summary>Trials that the strategy was asked for.</summary>
    internal int Begun => History.Trials.Count + _open.Count;

    /// <summary>What the strategy threw when it was told a result; null where it threw nothing.</summary>
    internal string? Error { get; private set; }

    /// <summary>What the strategy proposed as a trial that has no result yet.</summary>
    internal Proposal<S> ProposalOf(int trial) => _open[trial];

    /// <summary>The copy has been asked what was not kept, so that it begins anew when it follows the log next.</summary>
    internal void GoAstray() => _isAstray = true;

    /// <summary>Follows the log to its end.</summary>
    /// <returns>The trials that the strategy was told.</returns>
    /// <exception cref="StudyMismatchException">The strategy proposes something else than was kept.</exception>
    internal IReadOnlyList<Trial<S>> Follow(IStudyTransaction transaction)
    {
        if (_isAstray)
        {
            Dispose();
            _dialogue = Begin();
            _open.Clear();
            _position = 0;
            _isAstray = false;
            Error = null;
        }

        var told = new List<Trial<S>>();
        foreach (StudyEvent entry in transaction.EventsAfter(_position))
        {
            if (entry.IsTold)
            {
                _open.Remove(entry.Trial.Number, out Proposal<S> proposal);
                Trial<S> trial = StudyTrials.TrialOf(entry.Trial, proposal.Architecture);
                Error ??= _dialogue.Record(trial);
                told.Add(trial);
            }
            else
            {
                _open.Add(entry.Trial.Number, AskAgain(entry.Trial));
            }

            _position = entry.Position;
        }

        return told;
    }

    /// <summary>Asks for a new trial at the log's end; null as <see cref="Dialogue{S}.NextNew"/> has it, after which the copy has gone astray.</summary>
    internal Proposal<S>? Ask(CancellationToken limit, out StopReason? end, out string? error)
    {
        // Until it is known that the proposal was kept.
        _isAstray = true;
        return _dialogue.NextNew(limit, out end, out error);
    }

    /// <summary>What <see cref="Ask"/> gave is the trial at this position.</summary>
    internal void Asked(Proposal<S> proposal, long position)
    {
        _open.Add(Begun, proposal);
        _position = position;
        _isAstray = false;
    }

    public void Dispose() => (_dialogue.Strategy as IDisposable)?.Dispose();

    private Dialogue<S> Begin() => new(
        _begin(_options.Seed) ?? throw new InvalidOperationException($"The function that makes the strategy of {_place} gave null."), _options);

    private Proposal<S> AskAgain(TrialRecord kept)
    {
        S architecture = StudyTrials.ArchitectureOf<S>(kept, _place);
        if (_dialogue.NextNew(CancellationToken.None, out StopReason? end, out string? error) is not { } proposal)
        {
            throw Mismatch(kept, architecture, $"proposes nothing ({end}{(error is null ? "" : ": " + error)})");
        }

        if (!proposal.Architecture.Equals(architecture) || proposal.Parent != kept.Parent)
        {
            throw Mismatch(kept, architecture, $"proposes {Words(proposal.Architecture, proposal.Parent)}");
        }

        return proposal;
    }

    private StudyMismatchException Mismatch(TrialRecord kept, S architecture, string now) => new(
        $"{char.ToUpperInvariant(_place[0])}{_place[1..]} was kept with another strategy, seed or version, or the strategy depends on more than its seed and its "
        + $"results: as trial {kept.Number} it proposed {Words(architecture, kept.Parent)}, and the one that is given {now}.");

    private static string Words(S architecture, int? parent) => parent is null ? $"{architecture}" : $"{architecture} from trial {parent}";
}
