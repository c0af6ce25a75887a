namespace NasDsl.NUnit;

/// <summary>An amount that is waiting for its unit: <c>Within(20).Trials</c>.</summary>
public sealed class FindsLimit
{
    private readonly FindsConstraint _constraint;
    private readonly long _amount;

    internal FindsLimit(FindsConstraint constraint, long amount) => (_constraint, _amount) = (constraint, amount);

    /// <summary>Among the first trials of the search, failed ones included.</summary>
    public FindsConstraint Trials => _constraint.WithinTrials(_amount);

    /// <summary>By a trial at whose end the search had consumed no more training images.</summary>
    public FindsConstraint Images => _constraint.WithinImages(_amount);
}
