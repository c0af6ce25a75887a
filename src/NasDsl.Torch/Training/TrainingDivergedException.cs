using NasDsl.Search;

namespace NasDsl.Torch;

/// <summary>The loss of a training, or what the trained network says, became infinite or no number at all.</summary>
public sealed class TrainingDivergedException : Exception, IConsumedImages, IFailureKind
{
    /// <summary>An error that names where and how.</summary>
    /// <param name="step">The step, from 0.</param>
    /// <param name="loss">Its loss.</param>
    /// <param name="learningRate">Its learning rate.</param>
    /// <param name="what">What became infinite or no number; "training loss" unless told otherwise.</param>
    public TrainingDivergedException(long step, double loss, double learningRate, string what = "training loss")
        : base(FormattableString.Invariant($"The {what} is {loss} at step {step} (learning rate {learningRate:G4}). A lower learning rate, a warm-up or clipped gradients help; if it is the first step, the data may hold it."))
    {
        Step = step;
        Loss = loss;
        LearningRate = learningRate;
    }

    /// <summary>The same error met again by what depends on the training that failed: no further images were consumed.</summary>
    internal TrainingDivergedException(TrainingDivergedException first)
        : base(first.Message, first)
    {
        Step = first.Step;
        Loss = first.Loss;
        LearningRate = first.LearningRate;
    }

    /// <summary>The step, from 0.</summary>
    public long Step { get; }

    /// <summary>The loss of that step, or the other number that the message names.</summary>
    public double Loss { get; }

    /// <summary>The learning rate of that step.</summary>
    public double LearningRate { get; }

    /// <summary>Images that the training had consumed when this was seen; 0 where it is told of again, without a training.</summary>
    public long TrainingImages { get; internal set; }

    /// <inheritdoc/>
    public FailureKind FailureKind => FailureKind.NotFinite;
}
