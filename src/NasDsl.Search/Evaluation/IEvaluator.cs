namespace NasDsl.Search;

/// <summary>Gives an architecture its score: by training it, from shared weights, or from a table.</summary>
/// <typeparam name="S">The search space.</typeparam>
public interface IEvaluator<S>
    where S : class, ISearchSpace<S>
{
    /// <summary>Evaluates one architecture. An exception other than cancellation fails the trial, not the search; the images of one that is
    /// <see cref="IConsumedImages"/> count.</summary>
    /// <param name="architecture">What to evaluate.</param>
    /// <param name="context">The trial's number and its own seed.</param>
    /// <param name="cancellationToken">Ends the evaluation with <see cref="OperationCanceledException"/>.</param>
    Evaluation Evaluate(S architecture, TrialContext context, CancellationToken cancellationToken);
}
