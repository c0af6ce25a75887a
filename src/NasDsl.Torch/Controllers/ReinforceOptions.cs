namespace NasDsl.Torch;

/// <summary>The settings of <see cref="ReinforceStrategy{S}"/>: one result makes one step of the optimizer, and no entropy is added, unless told
/// otherwise.</summary>
public sealed record ReinforceOptions : PolicyOptions
{
    /// <summary>The defaults.</summary>
    public ReinforceOptions()
        : base(batchSize: 1, entropyWeight: 0)
    {
    }

    /// <summary>Settings for a search of about <paramref name="expectedTrials"/> trials: the fewer there are, the faster the policy must learn. The
    /// learning rate is 0.7 divided by their number, from ENAS's 0.0035 to 0.01.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="expectedTrials"/> is below 1.</exception>
    public static ReinforceOptions ForTrials(int expectedTrials)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(expectedTrials, 1);
        return new ReinforceOptions { LearningRate = Math.Clamp(0.7 / expectedTrials, 0.0035, 0.01) };
    }
}
