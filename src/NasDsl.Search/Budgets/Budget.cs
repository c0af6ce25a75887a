namespace NasDsl.Search;

/// <summary>
/// How much a search may use. Limits combine, and the search ends at the one that is reached first:
/// <c>Budget.Trials(200) &amp; Budget.Time(TimeSpan.FromMinutes(5))</c>. Trials and training images give the same search each time it runs; time does not.
/// </summary>
public sealed record Budget
{
    private Budget()
    {
    }

    /// <summary>The most trials that are evaluated, failed ones included; null without such a limit.</summary>
    public int? MaxTrials { get; private init; }

    /// <summary>No trial starts after this many training images were consumed, so that the last trial may exceed the limit by what it consumes;
    /// null without such a limit.</summary>
    public long? MaxTrainingImages { get; private init; }

    /// <summary>The longest time from the first proposal on. An evaluation that runs at its end is cancelled and leaves no trial; null without such a
    /// limit.</summary>
    public TimeSpan? MaxTime { get; private init; }

    /// <summary>At most <paramref name="count"/> evaluated trials.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is below 1.</exception>
    public static Budget Trials(int count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        return new Budget { MaxTrials = count };
    }

    /// <summary>At most about <paramref name="count"/> training images; see <see cref="MaxTrainingImages"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is below 1.</exception>
    public static Budget TrainingImages(long count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        return new Budget { MaxTrainingImages = count };
    }

    /// <summary>At most this long.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="limit"/> is not positive.</exception>
    public static Budget Time(TimeSpan limit)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(limit, TimeSpan.Zero);
        return new Budget { MaxTime = limit };
    }

    /// <summary>Both budgets' limits, the smaller where both have one.</summary>
    public static Budget operator &(Budget left, Budget right)
    {
        ArgumentNullException.ThrowIfNull(left);
        return left.And(right);
    }

    /// <summary>Both budgets' limits, the smaller where both have one.</summary>
    public Budget And(Budget other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return new Budget
        {
            MaxTrials = Tighter(MaxTrials, other.MaxTrials),
            MaxTrainingImages = Tighter(MaxTrainingImages, other.MaxTrainingImages),
            MaxTime = Tighter(MaxTime, other.MaxTime),
        };
    }

    /// <summary>How much of the budget is used, from 0 to 1, by the limit that is nearest.</summary>
    public double UsedFraction(int trials, long trainingImages, TimeSpan elapsed)
    {
        double used = 0;
        if (MaxTrials is int maxTrials)
        {
            used = Math.Max(used, trials / (double)maxTrials);
        }

        if (MaxTrainingImages is long maxImages)
        {
            used = Math.Max(used, trainingImages / (double)maxImages);
        }

        if (MaxTime is TimeSpan maxTime)
        {
            used = Math.Max(used, elapsed / maxTime);
        }

        return Math.Min(used, 1);
    }

    /// <summary>The limit that is reached, or null while there is none.</summary>
    internal StopReason? Reached(int trials, long trainingImages, TimeSpan elapsed) =>
        trials >= MaxTrials ? StopReason.TrialBudget
        : trainingImages >= MaxTrainingImages ? StopReason.ImageBudget
        : elapsed >= MaxTime ? StopReason.TimeBudget
        : null;

    private static T? Tighter<T>(T? left, T? right)
        where T : struct, IComparable<T> =>
        left is not T l ? right : right is not T r ? left : l.CompareTo(r) <= 0 ? left : right;
}
