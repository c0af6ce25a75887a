namespace NasDsl.Search;

/// <summary>
/// Local search: White, Nolen and Savani, "Exploring the Loss Landscape in Neural Architecture Search", UAI 2021, arXiv 2005.02960. From the best of a few
/// random architectures it evaluates the neighbours, those that differ in one decision, in random order and moves to a better one; where there is none it
/// goes on elsewhere, for as long as the search lasts.
/// </summary>
/// <remarks>
/// A failed trial is no place to be and holds nothing up. A stored result that is told again counts like a new one. While the results of a whole neighbourhood
/// are out, which happens only where several proposals are open at once, random architectures are proposed.
/// </remarks>
/// <typeparam name="S">The search space.</typeparam>
public sealed class LocalSearch<S> : IStrategy<S>
    where S : class, ISearchSpace<S>
{
    private readonly RandomSource _random;
    private readonly LocalSearchOptions _options;
    private readonly Neighborhood<S> _neighborhood = new();
    private readonly HashSet<S> _open = [];
    private readonly HashSet<S> _explored = [];
    private readonly PriorityQueue<Trial<S>, (double, int)> _unexplored = new();
    private Trial<S>? _candidate;
    private int _startsTold;

    /// <summary>Local search with settings that suit the number of trials; see <see cref="LocalSearchOptions.ForTrials{S}"/>.</summary>
    /// <param name="seed">Determines all proposals, together with the results that are told.</param>
    /// <param name="expectedTrials">About how many trials the search will have.</param>
    public LocalSearch(ulong seed, int expectedTrials)
        : this(new RandomSource(seed), LocalSearchOptions.ForTrials<S>(expectedTrials))
    {
    }

    /// <summary>Local search with settings of one's own.</summary>
    public LocalSearch(RandomSource random, LocalSearchOptions options)
    {
        ArgumentNullException.ThrowIfNull(random);
        ArgumentNullException.ThrowIfNull(options);
        _random = random;
        _options = options;
    }

    /// <inheritdoc/>
    public string Name => "Local search";

    /// <summary>Where the search stands: the architecture whose neighbours it evaluates; null during a random start.</summary>
    public Trial<S>? Center { get; private set; }

    /// <summary>A random architecture at a start, else a neighbour of <see cref="Center"/>, which is its <see cref="Proposal{S}.Parent"/>.</summary>
    public Proposal<S> Ask()
    {
        if (Center is null || _neighborhood.IsExhausted)
        {
            return S.Sample(_random);
        }

        S neighbor = _neighborhood.Take();
        _open.Add(neighbor);
        return new Proposal<S>(neighbor, Center.Number);
    }

    /// <inheritdoc/>
    public void Tell(Trial<S> trial)
    {
        ArgumentNullException.ThrowIfNull(trial);
        bool wasOpen = _open.Remove(trial.Architecture);
        if (trial.State == TrialState.Completed)
        {
            Consider(trial);
        }

        if (Center is null)
        {
            _startsTold += trial.IsRefusal ? 0 : 1;
            if (_startsTold >= _options.InitialCount && _candidate is not null)
            {
                MoveTo(_candidate);
            }
        }
        else if (_candidate is not null && (_options.Move == LocalMove.FirstImprovement || IsDone))
        {
            MoveTo(_candidate);
        }
        else if (wasOpen && IsDone)
        {
            LeaveOptimum();
        }
    }

    // Whether the results of the whole neighbourhood are in.
    private bool IsDone => _neighborhood.IsExhausted && _open.Count == 0;

    private void Consider(Trial<S> trial)
    {
        if (_options.AtOptimum == AtOptimum.Continue)
        {
            if (_explored.Contains(trial.Architecture))
            {
                // A climb that goes on beside an optimum would return to it at once.
                return;
            }

            _unexplored.Enqueue(trial, (-trial.Score, trial.Number));
        }

        if (trial.Score > (_candidate?.Score ?? Center?.Score ?? double.NegativeInfinity))
        {
            _candidate = trial;
        }
    }

    private void MoveTo(Trial<S> center)
    {
        Center = center;
        _candidate = null;
        _open.Clear();
        _explored.Add(center.Architecture);
        _neighborhood.MoveTo(center.Architecture, _options.StepsPerNumber, _random);
        if (_neighborhood.IsExhausted)
        {
            LeaveOptimum();
        }
    }

    private void LeaveOptimum()
    {
        while (_unexplored.TryDequeue(out Trial<S>? next, out _))
        {
            if (!_explored.Contains(next.Architecture))
            {
                MoveTo(next);
                return;
            }
        }

        Center = null;
        _candidate = null;
        _startsTold = 0;
    }
}
