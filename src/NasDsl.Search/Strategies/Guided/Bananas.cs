namespace NasDsl.Search;

/// <summary>
/// Search guided by an ensemble of predictors: White, Neiswanger and Savani, "BANANAS: Bayesian Optimization with Neural Architectures for Neural
/// Architecture Search", AAAI 2021, arXiv 1910.11858. After a random start a predictor is fitted to all results, candidates are made by mutating the best
/// observed architectures, and those of the greatest acquisition are proposed; then the predictor is fitted anew. The encoding is the space's one-hot encoding, where the
/// paper has paths through a cell. What was proposed before is not proposed again while anything else can be found; a failed trial teaches nothing.
/// </summary>
/// <typeparam name="S">The search space.</typeparam>
public sealed class Bananas<S> : IStrategy<S>
    where S : class, ISearchSpace<S>
{
    private readonly RandomSource _random;
    private readonly BananasOptions _options;
    private readonly IPredictor _predictor;
    private readonly ObservedTrials<S> _observed = new();
    private readonly CandidatePool<S> _pool;
    private readonly NewArchitectures<S> _new;
    private readonly Queue<Proposal<S>> _batch = new();
    private readonly double[] _predictions;
    private int _asked;
    private int _fitted;

    /// <summary>A search with a random start that suits the number of trials; see <see cref="BananasOptions.ForTrials"/>.</summary>
    /// <param name="seed">Determines all proposals, together with the results that are told.</param>
    /// <param name="expectedTrials">About how many trials the search will have.</param>
    public Bananas(ulong seed, int expectedTrials)
        : this(new RandomSource(seed), BananasOptions.ForTrials(expectedTrials))
    {
    }

    /// <summary>A search with settings of one's own.</summary>
    /// <param name="random">All randomness.</param>
    /// <param name="options">The settings.</param>
    /// <param name="predictor">What predicts scores; an <see cref="MlpEnsemble"/> with its defaults if null.</param>
    public Bananas(RandomSource random, BananasOptions options, IPredictor? predictor = null)
    {
        ArgumentNullException.ThrowIfNull(random);
        ArgumentNullException.ThrowIfNull(options);
        _random = random;
        _options = options;
        _predictor = predictor ?? new MlpEnsemble();
        _new = new NewArchitectures<S>(random);
        _pool = new CandidatePool<S>(options.Candidates);
        _predictions = new double[_predictor.MemberCount];
    }

    /// <inheritdoc/>
    public string Name => "BANANAS";

    /// <summary>A random architecture at the start and as long as fewer than two results are there; then the next of the batch that the predictor chose last.</summary>
    public Proposal<S> Ask()
    {
        _asked++;
        if (_asked > _options.InitialTrials && _observed.Count >= 2 && _batch.Count == 0 && !_new.IsExhausted)
        {
            ChooseBatch();
        }

        return _batch.TryDequeue(out Proposal<S> proposal) ? proposal : _new.Draw(_observed);
    }

    /// <inheritdoc/>
    public void Tell(Trial<S> trial)
    {
        ArgumentNullException.ThrowIfNull(trial);
        if (trial.IsRefusal)
        {
            _asked--;
        }
        else if (trial.State == TrialState.Completed && !trial.IsRepeat)
        {
            _new.Remember(trial.Architecture);
            _observed.Add(trial);
        }
    }

    private void ChooseBatch()
    {
        _pool.Fill(_observed, _new, _options, _random);
        if (_pool.Count == 0)
        {
            return;
        }

        if (_observed.Count > _fitted)
        {
            // A batch that was refused as a whole has taught nothing.
            _predictor.Fit(_observed.Features, _observed.Scores, _random);
            _fitted = _observed.Count;
        }

        for (int i = 0; i < _pool.Count; i++)
        {
            _predictor.Predict(_pool.Features(i), _predictions);
            _pool.Judge(i, AcquisitionFunction.Worth(_options.Acquisition, _predictions, _observed.Best.Score, _random));
        }

        foreach (Proposal<S> chosen in _pool.Best(_options.BatchSize))
        {
            _new.Remember(chosen.Architecture);
            _batch.Enqueue(chosen);
        }
    }
}
