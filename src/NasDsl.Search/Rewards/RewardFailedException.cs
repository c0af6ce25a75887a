namespace NasDsl.Search;

/// <summary>The cost of an architecture that was evaluated could not be taken, or not be weighed. What its evaluation consumed counts all the same.</summary>
internal sealed class RewardFailedException(Exception inner, long trainingImages) : InvalidOperationException(inner.Message, inner), IConsumedImages
{
    public long TrainingImages => trainingImages;
}
