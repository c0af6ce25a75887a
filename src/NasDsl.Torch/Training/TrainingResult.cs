namespace NasDsl.Torch;

/// <summary>What a training did.</summary>
/// <param name="Curve">One entry for each epoch; never empty. The last one has the validation accuracy wherever there is validation data.</param>
/// <param name="End">Why it ended.</param>
public sealed record TrainingResult(IReadOnlyList<TrainingProgress> Curve, TrainingEnd End)
{
    /// <summary>The last entry of the curve.</summary>
    public TrainingProgress Last => Curve[^1];

    /// <summary>The accuracy on the validation data at the end, from 0 to 1; null without validation data.</summary>
    public double? ValidationAccuracy => Last.ValidationAccuracy;

    /// <summary>How many weight updates there were.</summary>
    public long Steps => Last.Step;

    /// <summary>How many training images were consumed.</summary>
    public long Images => Last.Images;

    /// <summary>How long it took, validation included.</summary>
    public TimeSpan Duration => Last.Elapsed;
}
