namespace NasDsl.Torch;

/// <summary>
/// When long work keeps its state, where it is given a place to: a kill then costs what was done since. Neither setting changes what the work finds.
/// </summary>
/// <param name="EverySteps">After how many steps; 0 for each epoch; 0.</param>
/// <param name="LeastSeconds">How many seconds lie between two states at least, so that short epochs are not outweighed by writing them down; 10. A cancellation, and
/// what cannot be cut in two, are not waited for.</param>
public sealed record CheckpointSchedule(long EverySteps = 0, double LeastSeconds = 10)
{
    /// <summary>Each step, however short: for tests.</summary>
    public static CheckpointSchedule EachStep { get; } = new(1, 0);

    /// <summary>Refuses settings that cannot be.</summary>
    /// <exception cref="InvalidOperationException">A setting is out of range; the message names it, its value and what is allowed.</exception>
    public void Validate()
    {
        Require(EverySteps >= 0, nameof(EverySteps), EverySteps, "at least 0");
        Require(double.IsFinite(LeastSeconds) && LeastSeconds >= 0, nameof(LeastSeconds), LeastSeconds, "a number that is not negative");
    }

    /// <summary>Whether a state may be due after so many steps.</summary>
    internal bool IsDue(long done, long stepsPerEpoch) => done % (EverySteps > 0 ? EverySteps : stepsPerEpoch) == 0;

    private static void Require(bool holds, string setting, object value, string allowed)
    {
        if (!holds)
        {
            throw new InvalidOperationException(FormattableString.Invariant($"{nameof(CheckpointSchedule)}.{setting} is {value}; it must be {allowed}."));
        }
    }
}
