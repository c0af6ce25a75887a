using NasDsl.Search;

namespace NasDsl.NUnit.Finding;

/// <summary>What a search found, whatever its space.</summary>
/// <param name="Strategy">The strategy's name.</param>
/// <param name="Completed">The trials that have a score, in order.</param>
/// <param name="TrialCount">How many trials there were, failed ones included.</param>
/// <param name="FailedCount">How many failed.</param>
/// <param name="Stop">Why the search ended.</param>
internal sealed record FoundTrials(string Strategy, IReadOnlyList<FoundTrial> Completed, int TrialCount, int FailedCount, StopReason Stop)
{
    /// <summary>Reads a <see cref="SearchResult{S}"/>.</summary>
    /// <exception cref="ArgumentException">It is something else.</exception>
    internal static FoundTrials Of(object? actual) =>
        actual?.GetType() is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(SearchResult<>)
            ? ((ResultReader)Activator.CreateInstance(typeof(ResultReader<>).MakeGenericType(type.GenericTypeArguments), nonPublic: true)!).Read(actual)
            : throw new ArgumentException(
                $"Finds judges a SearchResult<S>; the actual value is {(actual is null ? "null" : $"a {actual.GetType().Name}")}.", nameof(actual));
}
