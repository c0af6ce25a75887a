using System.ComponentModel;
using System.Globalization;
using System.Numerics;

namespace NasDsl.Generated;

/// <summary>The errors of values outside a space: each names the member, the value and what is allowed.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class SpaceErrors
{
    /// <summary>A property was given what it does not allow.</summary>
    /// <param name="member">The property.</param>
    /// <param name="value">What it was given.</param>
    /// <param name="reason">Why it is refused, as the sentence's end: <c>is not one of 16, 32</c>.</param>
    public static ArgumentOutOfRangeException NotAllowed(string member, object? value, string reason) =>
        new(member, value, string.Create(CultureInfo.InvariantCulture, $"{member}: {value ?? "null"} {reason}."));

    /// <summary>A number lies outside its bounds.</summary>
    public static ArgumentOutOfRangeException OutOfBounds(string member, double value, double min, double max) =>
        NotAllowed(member, value, Bounds(min, max));

    /// <summary>An index is negative or too great.</summary>
    public static ArgumentOutOfRangeException NoIndex(string space, BigInteger index, BigInteger cardinality) =>
        new(nameof(index), index, $"{space}: index {index} is not one of 0 to {cardinality - 1}.");

    /// <summary>The space has one architecture only, and so nothing to mutate.</summary>
    public static InvalidOperationException NothingToMutate(string space) =>
        new($"{space} has one architecture only: no decision has a second value, so none can be mutated.");

    /// <summary>A format that the space does not know.</summary>
    public static FormatException UnknownFormat(string space, string format) =>
        new($"{space}: '{format}' is not one of the formats G (one line that Parse reads) and C# (an expression).");

    internal static string NotOneOf(IEnumerable<string> allowed) => $"is not one of {string.Join(", ", allowed)}";

    /// <summary>Why an inactive decision is: <c>Kind is Conv</c>.</summary>
    internal static string Unmet(DecisionInfo decision, ReadOnlySpan<DecisionInfo> decisions, ReadOnlySpan<int> tokens)
    {
        // The outermost condition that is not met: what lies further in follows from it.
        DecisionCondition? unmet = null;
        for (DecisionCondition? condition = decision.When; condition is not null; condition = condition.Outer)
        {
            int token = tokens[condition.Token];
            unmet = token < condition.Low || token > condition.High ? condition : unmet;
        }

        foreach (DecisionInfo candidate in decisions)
        {
            if (unmet is not null && candidate.Name == unmet.Member)
            {
                return $"{unmet.Member} is {candidate.Labels[tokens[unmet.Token]]}";
            }
        }

        return "its condition is not met";
    }

    internal static string Bounds(double min, double max) =>
        string.Create(CultureInfo.InvariantCulture, $"does not lie between {min} and {max}");
}
