namespace NasDsl.Torch;

/// <summary>The settings of selection by perturbation; the defaults are the paper's (Wang and others, Rethinking architecture selection in differentiable NAS, ICLR 2021, arXiv 2108.04392).</summary>
public sealed record PerturbationOptions
{
    /// <summary>How many passes over the training part tune the supernet between two decisions; 5.</summary>
    public int TuneEpochs { get; init; } = 5;

    /// <summary>The number of tuning steps, in place of <see cref="TuneEpochs"/>; null by default.</summary>
    public int? TuneSteps { get; init; }

    /// <summary>By how much smaller than the search's the learning rate of the weights is when tuning begins; it falls to the same end. A tenth.</summary>
    public double RateFactor { get; init; } = 0.1;

    /// <summary>On how many examples of the validation part each trial is measured; all of them where null, as in the paper. They train nothing
    /// and count neither as images consumed nor towards an image budget.</summary>
    public int? TrialImages { get; init; }

    /// <summary>The part of a time limit that is kept for the selection; a half. What is still open when the time is over is decided by its weights;
    /// time, and a cancellation, are asked for before each trial.</summary>
    public double TimeFraction { get; init; } = 0.5;

    /// <summary>Refuses settings that cannot be.</summary>
    /// <exception cref="InvalidOperationException">A setting is out of range; the message names it, its value and what is allowed.</exception>
    public void Validate()
    {
        Require(TuneEpochs >= 0, nameof(TuneEpochs), TuneEpochs, "at least 0");
        Require(TuneSteps is null or >= 0, nameof(TuneSteps), TuneSteps, "at least 0, or null");
        Require(RateFactor is > 0 and <= 1, nameof(RateFactor), RateFactor, "above 0 and at most 1");
        Require(TrialImages is null or >= 1, nameof(TrialImages), TrialImages, "at least 1, or null");
        Require(TimeFraction is >= 0 and < 1, nameof(TimeFraction), TimeFraction, "from 0 to below 1");
    }

    private static void Require(bool holds, string setting, object? value, string allowed)
    {
        if (!holds)
        {
            throw new InvalidOperationException(
                FormattableString.Invariant($"{nameof(PerturbationOptions)}.{setting} is {value}; it must be {allowed}."));
        }
    }
}
