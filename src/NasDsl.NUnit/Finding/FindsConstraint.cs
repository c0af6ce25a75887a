using System.Globalization;
using NasDsl.NUnit.Finding;
using NUnit.Framework.Constraints;

namespace NasDsl.NUnit;

/// <summary>A constraint on what a search finds, and on how soon; <see cref="Finds"/> makes it.</summary>
public sealed class FindsConstraint : Constraint
{
    private readonly string _what;
    private readonly Func<FoundTrial, bool> _isMet;
    private readonly long? _trials;
    private readonly long? _images;

    private FindsConstraint(string what, Func<FoundTrial, bool> isMet, long? trials, long? images) => (_what, _isMet, _trials, _images) = (what, isMet, trials, images);

    /// <inheritdoc/>
    public override string Description => _what + (_trials, _images) switch
    {
        (null, null) => "",
        (long trials, null) => string.Create(CultureInfo.InvariantCulture, $" within {trials} trials"),
        (null, long images) => string.Create(CultureInfo.InvariantCulture, $" within {images:N0} training images"),
        (long trials, long images) => string.Create(CultureInfo.InvariantCulture, $" within {trials} trials and {images:N0} training images"),
    };

    /// <inheritdoc/>
    public override string DisplayName => "Finds";

    /// <summary>It must be found among the first of the search: <c>Within(20).Trials</c>, <c>Within(1_000_000).Images</c>.</summary>
    /// <param name="amount">How many, failed trials included.</param>
    /// <exception cref="ArgumentOutOfRangeException">The amount is below 1.</exception>
    public FindsLimit Within(long amount)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(amount, 1);
        return new FindsLimit(this, amount);
    }

    /// <summary>Judges a SearchResult of any space.</summary>
    /// <exception cref="ArgumentException">The actual value is something else.</exception>
    public override ConstraintResult ApplyTo<TActual>(TActual actual)
    {
        FoundTrials found = FoundTrials.Of(actual);
        FoundTrial? best = null;
        foreach (FoundTrial trial in found.Completed.Where(IsWithin))
        {
            best = best is null || trial.Score > best.Score ? trial : best;
        }

        return new FindsResult(this, actual, found, best, best is not null && _isMet(best), Later(found, best));
    }

    internal static FindsConstraint Above(string what, double above) =>
        new(string.Create(CultureInfo.InvariantCulture, $"{what} above {above}"), trial => trial.Score > above, null, null);

    internal static FindsConstraint Best(string what, Func<FoundTrial, bool> isMet) => new(what, isMet, null, null);

    internal FindsConstraint WithinTrials(long trials) => new(_what, _isMet, trials, _images);

    internal FindsConstraint WithinImages(long images) => new(_what, _isMet, _trials, images);

    private bool IsWithin(FoundTrial trial) => !(trial.Number >= _trials) && !(trial.Images > _images);

    /// <summary>The first trial behind the limits that is the best until then and is as wished; null where there is none.</summary>
    private FoundTrial? Later(FoundTrials found, FoundTrial? best)
    {
        foreach (FoundTrial trial in found.Completed)
        {
            if (!IsWithin(trial) && (best is null || trial.Score > best.Score))
            {
                best = trial;
                if (_isMet(trial))
                {
                    return trial;
                }
            }
        }

        return null;
    }
}
