namespace NasDsl.Torch;

/// <summary>What the steps of one search work with; owned by the search.</summary>
/// <param name="Supernet">The relaxed network.</param>
/// <param name="WeightBatches">What the weights are trained on.</param>
/// <param name="ArchitectureBatches">What the architecture parameters are moved on; null where it is the weights' own batch.</param>
/// <param name="Augmentation">Draws the augmentation.</param>
/// <param name="Sampling">Draws the paths, where an algorithm samples them.</param>
internal sealed record StepSetup<S>(
    MixtureSupernet<S> Supernet,
    BatchSampler WeightBatches,
    BatchSampler? ArchitectureBatches,
    RandomSource Augmentation,
    RandomSource Sampling)
    where S : class, IRelaxableSpace<S>;
