using System.Globalization;
using NUnit.Framework.Constraints;

namespace NasDsl.NUnit.Finding;

/// <summary>How a search stands to a constraint.</summary>
internal sealed class FindsResult : ConstraintResult
{
    private readonly FoundTrials _found;
    private readonly FoundTrial? _best;
    private readonly FoundTrial? _later;

    internal FindsResult(FindsConstraint constraint, object? actual, FoundTrials found, FoundTrial? best, bool isSuccess, FoundTrial? later)
        : base(constraint, actual, isSuccess) => (_found, _best, _later) = (found, best, later);

    /// <inheritdoc/>
    public override void WriteActualValueTo(MessageWriter writer)
    {
        string counts = string.Create(CultureInfo.InvariantCulture, $"of {_found.TrialCount} ({_found.FailedCount} failed, {_found.Strategy} ended by {_found.Stop})");
        writer.Write(_best is null
            ? $"no completed trial {counts}"
            : string.Create(CultureInfo.InvariantCulture, $"{_best.Score:G6} at best, in trial {_best.Number} {counts}: {_best.Architecture}"));
        if (_later is not null)
        {
            writer.WriteLine();
            writer.Write(string.Create(
                CultureInfo.InvariantCulture,
                $"  Too late: {_later.Score:G6} in trial {_later.Number}, after {_later.Images:N0} training images: {_later.Architecture}"));
        }
    }
}
