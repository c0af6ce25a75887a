namespace NasDsl.Search;

/// <summary>
/// Evaluates with another evaluator and gives the <see cref="CostReward"/> of its score and a cost as the score, so that any strategy searches for networks that are
/// good for their cost. The cost is any objective that is minimised: parameters, multiply-adds, a measured figure, a latency from a table.
/// </summary>
/// <typeparam name="S">The search space.</typeparam>
/// <example>
/// <code>
/// var reward = new CostAwareReward&lt;MySpace&gt;(evaluator, Objective.Macs&lt;MySpace&gt;(), CostReward.Soft(target: 50e6));
/// SearchResult&lt;MySpace&gt; result = new Search&lt;MySpace&gt;(strategy, reward, options).Run();
/// double accuracy = reward.ScoreOf(result.Best!);
/// </code>
/// </example>
public sealed class CostAwareReward<S> : IEvaluator<S>
    where S : class, ISearchSpace<S>
{
    private readonly IEvaluator<S> _evaluator;
    private readonly Objective<S> _cost;
    private readonly CostReward _reward;

    /// <summary>A reward over an evaluator. An evaluation with a negative score, or of a cost that is not positive or cannot be taken, fails its trial; its training images
    /// count.</summary>
    /// <param name="evaluator">Gives the score.</param>
    /// <param name="cost">What it is weighed against.</param>
    /// <param name="reward">How it is.</param>
    /// <exception cref="ArgumentException">The cost is an objective of which more is better.</exception>
    public CostAwareReward(IEvaluator<S> evaluator, Objective<S> cost, CostReward reward)
    {
        ArgumentNullException.ThrowIfNull(evaluator);
        ArgumentNullException.ThrowIfNull(cost);
        ArgumentNullException.ThrowIfNull(reward);
        if (cost.Direction != ObjectiveDirection.Minimize)
        {
            throw new ArgumentException($"'{cost.Name}' is no cost: more of it is better.", nameof(cost));
        }

        _evaluator = evaluator;
        _cost = cost;
        _reward = reward;
    }

    /// <summary>The score without the cost as an objective, for the front of a search whose scores are rewards.</summary>
    public Objective<S> Score => new("score", ObjectiveDirection.Maximize, ScoreOf);

    /// <inheritdoc/>
    public Evaluation Evaluate(S architecture, TrialContext context, CancellationToken cancellationToken)
    {
        Evaluation found = _evaluator.Evaluate(architecture, context, cancellationToken);
        if (!double.IsFinite(found.Score))
        {
            // The search says of it what it says of every such score.
            return found;
        }

        var trial = new Trial<S>(context.Number, architecture, TrialState.Completed, found.Score) { Costs = found.Costs };
        try
        {
            return found with { Score = _reward.Of(found.Score, _cost.Of(trial)) };
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            throw new RewardFailedException(exception, found.TrainingImages);
        }
    }

    /// <summary>The score that the evaluator gave, from a completed trial whose score is the reward (to the last bits of rounding).</summary>
    public double ScoreOf(Trial<S> trial)
    {
        ArgumentNullException.ThrowIfNull(trial);
        return trial.Score / _reward.Factor(_cost.Of(trial));
    }
}
