using System.Globalization;
using NasDsl.Generated;

namespace NasDsl.Search;

/// <summary>
/// The tree-structured Parzen estimator: Bergstra, Bardenet, Bengio and Kégl, "Algorithms for Hyper-Parameter Optimization", NeurIPS 2011. Of each decision
/// it estimates how its values are distributed among the good trials, l, and among the others, g; it draws candidates from l and takes the one
/// with the greatest l/g, which has the greatest expected improvement. Decisions are taken one by one, those that depend on others behind them; a trial in
/// which a decision was inactive says nothing of it. Numbers, continuous or with a step, have kernels on their own scale, choices have
/// probabilities.
/// </summary>
/// <remarks>
/// Failed trials and results that are told again are no observations. What was proposed before is not proposed again while something else is found: it is
/// then drawn from half as many candidates, down to one, and at last from the whole space.
/// </remarks>
/// <typeparam name="S">The search space.</typeparam>
public sealed class TpeSearch<S> : IStrategy<S>
    where S : class, ISearchSpace<S>
{
    // Draws from l alone, after those from fewer and fewer candidates.
    private const int LastTries = 20;

    private readonly RandomSource _random;
    private readonly TpeOptions _options;
    private readonly TpeModel<S> _model;
    private readonly HashSet<S> _proposed = [];

    /// <summary>TPE with its defaults.</summary>
    /// <param name="seed">Determines all proposals, together with the results that are told.</param>
    public TpeSearch(ulong seed)
        : this(new RandomSource(seed), new TpeOptions())
    {
    }

    /// <summary>TPE with settings of one's own.</summary>
    public TpeSearch(RandomSource random, TpeOptions options)
    {
        ArgumentNullException.ThrowIfNull(random);
        ArgumentNullException.ThrowIfNull(options);
        _random = random;
        _options = options;
        bool[] isOrdered = new bool[S.TokenCount];
        foreach (DecisionInfo decision in S.Decisions)
        {
            if (decision.Kind == DecisionKind.Depth || decision.HasDepth || (decision.Kind == DecisionKind.Value && Ascends(decision)))
            {
                isOrdered[decision.FirstToken] = true;
            }
        }

        _model = new TpeModel<S>(options, isOrdered);
    }

    /// <inheritdoc/>
    public string Name => "TPE";

    /// <inheritdoc/>
    public Proposal<S> Ask()
    {
        S proposal = _model.Count < _options.StartupTrials ? S.Sample(_random) : Draw();
        _proposed.Add(proposal.Canonical());
        return proposal;
    }

    /// <inheritdoc/>
    public void Tell(Trial<S> trial)
    {
        ArgumentNullException.ThrowIfNull(trial);
        if (trial.State == TrialState.Completed && !trial.IsRepeat)
        {
            _model.Add(trial.Architecture, trial.Score);
        }
    }

    private static bool Ascends(DecisionInfo values)
    {
        double last = double.NegativeInfinity;
        foreach (string label in values.Labels)
        {
            if (values.IsText || !double.TryParse(label, CultureInfo.InvariantCulture, out double value) || value <= last)
            {
                return false;
            }

            last = value;
        }

        return true;
    }

    private S Draw()
    {
        int[] tokens = new int[S.TokenCount];
        double[] numbers = new double[S.NumberCount];
        int candidates = _options.Candidates;
        for (int tries = 0; tries < LastTries; tries += candidates == 1 ? 1 : 0)
        {
            Write(tokens, numbers, candidates);
            S drawn = S.Decode(tokens, numbers);
            if (Admissibility.IsAdmitted(drawn) && !_proposed.Contains(drawn.Canonical()))
            {
                return drawn;
            }

            candidates = Math.Max(1, candidates / 2);
        }

        return S.Sample(_random);
    }

    private void Write(Span<int> tokens, Span<double> numbers, int candidates)
    {
        for (int position = 0; position < tokens.Length; position++)
        {
            bool isTaken = S.TokenSizes[position] > 1 && ActivePositions<S>.IsActive(tokens[..position]);
            tokens[position] = isTaken ? Token(position, candidates) : 0;
        }

        foreach (DecisionInfo number in NumberDecisions<S>.All)
        {
            numbers[number.FirstToken] = number.IsActive(tokens) ? Value(number, candidates) : number.Min;
        }
    }

    private int Token(int position, int candidates)
    {
        double[] good = _model.Tokens(position, good: true);
        double[] others = _model.Tokens(position, good: false);
        int best = Weighted.Draw(good, _random);
        for (int drawn = 1; drawn < candidates; drawn++)
        {
            int other = Weighted.Draw(good, _random);
            best = good[other] / others[other] > good[best] / others[best] ? other : best;
        }

        return best;
    }

    private double Value(DecisionInfo number, int candidates)
    {
        ParzenEstimator good = _model.Number(number, good: true);
        ParzenEstimator others = _model.Number(number, good: false);
        double best = good.Sample(_random);
        double ratio = good.Density(best) / others.Density(best);
        for (int drawn = 1; drawn < candidates; drawn++)
        {
            double other = good.Sample(_random);
            double otherRatio = good.Density(other) / others.Density(other);
            (best, ratio) = otherRatio > ratio ? (other, otherRatio) : (best, ratio);
        }

        return new NumberScale(number.Min, number.Max, number.IsLogarithmic).FromUnit(best);
    }
}
