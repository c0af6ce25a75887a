namespace NasDsl.Search;

/// <summary>An evaluator that calls a function: a table, a formula, or code of the user's own.</summary>
/// <typeparam name="S">The search space.</typeparam>
public sealed class FunctionEvaluator<S> : IEvaluator<S>
    where S : class, ISearchSpace<S>
{
    private readonly Func<S, TrialContext, CancellationToken, Evaluation> _evaluate;

    /// <summary>An evaluator from a function that gives an architecture's score.</summary>
    public FunctionEvaluator(Func<S, double> score)
    {
        ArgumentNullException.ThrowIfNull(score);
        _evaluate = (architecture, _, _) => new Evaluation(score(architecture));
    }

    /// <summary>An evaluator from a function that also reads the trial's seed: for scores that are noisy, and yet the same each time the search runs.</summary>
    public FunctionEvaluator(Func<S, TrialContext, double> score)
    {
        ArgumentNullException.ThrowIfNull(score);
        _evaluate = (architecture, context, _) => new Evaluation(score(architecture, context));
    }

    /// <summary>An evaluator from a function that also heeds cancellation and reports training images.</summary>
    public FunctionEvaluator(Func<S, TrialContext, CancellationToken, Evaluation> evaluate)
    {
        ArgumentNullException.ThrowIfNull(evaluate);
        _evaluate = evaluate;
    }

    /// <inheritdoc/>
    public Evaluation Evaluate(S architecture, TrialContext context, CancellationToken cancellationToken) =>
        _evaluate(architecture, context, cancellationToken);
}
