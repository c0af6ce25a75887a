namespace NasDsl.Torch.Tests;

internal sealed class SnasFamily : IFamily
{
    public GradientResult<S> Run<S>(Dataset data, ulong seed, double rate, Augmentation? augmentation)
        where S : class, IRelaxableSpace<S> =>
        new Snas<S>(data, new SnasOptions
        {
            Steps = 3,
            BatchSize = 8,
            ReportEvery = 1,
            LearningRate = new(rate),
            ClipNorm = null,
            ArchitectureLearningRate = 0.05,
            CostWeight = 1e-3,
            Seed = seed,
            Augmentation = augmentation,
        }).Run();
}
