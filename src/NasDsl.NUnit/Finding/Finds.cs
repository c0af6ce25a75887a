using System.Runtime.CompilerServices;
using NasDsl.NUnit.Finding;
using NasDsl.Search;

namespace NasDsl.NUnit;

/// <summary>Constraints on a <see cref="SearchResult{S}"/>, for tests with and without <see cref="SearchTestAttribute"/>.</summary>
/// <example>
/// <code>
/// Assert.That(result, Finds.Accuracy(above: 0.9).Within(20).Trials);
/// Assert.That(result, Finds.Architecture&lt;MySpace&gt;(best => best.Width >= 32));
/// </code>
/// </example>
public static class Finds
{
    /// <summary>A trial's score is above a value.</summary>
    /// <param name="above">The value, which is not enough itself.</param>
    /// <exception cref="ArgumentOutOfRangeException">The value is NaN.</exception>
    public static FindsConstraint Score(double above)
    {
        if (double.IsNaN(above))
        {
            throw new ArgumentOutOfRangeException(nameof(above), above, "A score is above a number, and this is none.");
        }

        return FindsConstraint.Above("a score", above);
    }

    /// <summary>A trial's score, which is an accuracy from 0 to 1, is above a value.</summary>
    /// <param name="above">The value, which is not enough itself.</param>
    /// <exception cref="ArgumentOutOfRangeException">The value is below 0, or 1 or more: 90 % is 0.9.</exception>
    public static FindsConstraint Accuracy(double above)
    {
        if (!(above is >= 0 and < 1))
        {
            throw new ArgumentOutOfRangeException(nameof(above), above, "An accuracy lies between 0 and 1 (90 % is 0.9), and none is above 1.");
        }

        return FindsConstraint.Above("an accuracy", above);
    }

    /// <summary>The best architecture is as wished. Which that is, limits of <see cref="FindsConstraint.Within"/> decide with.</summary>
    /// <typeparam name="S">The search space.</typeparam>
    /// <param name="predicate">What is wished.</param>
    /// <param name="text">The same as text, for messages; the compiler gives it.</param>
    public static FindsConstraint Architecture<S>(Func<S, bool> predicate, [CallerArgumentExpression(nameof(predicate))] string text = "")
        where S : class, ISearchSpace<S>
    {
        ArgumentNullException.ThrowIfNull(predicate);
        return FindsConstraint.Best($"a best architecture with {text}", trial => trial.Architecture is S architecture
            ? predicate(architecture)
            : throw new ArgumentException(
                $"Finds.Architecture<{S.SpaceName}> judges a search over {S.SpaceName}, and this one found a {trial.Architecture.GetType().Name}."));
    }
}
