namespace NasDsl.Torch;

/// <summary>Says which paths of a supernet each training step takes. One that is to be used with checkpoints is <see cref="IResumable"/> too.</summary>
/// <typeparam name="S">The search space.</typeparam>
public interface IPathSampler<S>
    where S : class, ISearchSpace<S>
{
    /// <summary>How many paths a step takes; their gradients are added before the weights move once. At least 1.</summary>
    int PathsPerStep { get; }

    /// <summary>The next path.</summary>
    S Next();
}
