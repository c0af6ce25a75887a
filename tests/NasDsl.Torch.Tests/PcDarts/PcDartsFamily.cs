namespace NasDsl.Torch.Tests;

internal sealed class PcDartsFamily : IFamily
{
    public GradientResult<S> Run<S>(Dataset data, ulong seed, double rate, Augmentation? augmentation)
        where S : class, IRelaxableSpace<S> =>
        new PcDarts<S>(data, new PcDartsOptions
        {
            Steps = 3,
            BatchSize = 8,
            ReportEvery = 1,
            WarmupFraction = 0.4,
            LearningRate = new(rate),
            ClipNorm = null,
            ArchitectureLearningRate = 0.05,
            Seed = seed,
            Augmentation = augmentation,
        }).Run();
}
