namespace NasDsl.Search;

/// <summary>
/// Implemented by an exception of an evaluation that consumed training images before it failed, such as a training that diverged: they count towards
/// <see cref="Budget.MaxTrainingImages"/>. Those of other exceptions count as none.
/// </summary>
public interface IConsumedImages
{
    /// <summary>Training images that were consumed; not negative.</summary>
    long TrainingImages { get; }
}
