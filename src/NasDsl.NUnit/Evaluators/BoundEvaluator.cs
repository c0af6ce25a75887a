using NasDsl.Search;

namespace NasDsl.NUnit.Evaluators;

/// <summary>An evaluator that was found for a test.</summary>
/// <param name="Evaluator">The evaluator.</param>
/// <param name="IsOwned">Whether it was made for this search, and is disposed after the test.</param>
internal readonly record struct BoundEvaluator<S>(IEvaluator<S> Evaluator, bool IsOwned)
    where S : class, ISearchSpace<S>;
