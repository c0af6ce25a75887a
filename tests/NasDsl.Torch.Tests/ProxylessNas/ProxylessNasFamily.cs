namespace NasDsl.Torch.Tests;

internal sealed class ProxylessNasFamily : IFamily
{
    public GradientResult<S> Run<S>(Dataset data, ulong seed, double rate, Augmentation? augmentation)
        where S : class, IRelaxableSpace<S> =>
        new ProxylessNas<S>(data, new ProxylessNasOptions
        {
            Steps = 3,
            BatchSize = 8,
            ReportEvery = 1,
            WarmupFraction = 0,
            ArchitectureEvery = 1,
            ValidationFraction = 0.25,
            LearningRate = new(rate),
            ArchitectureLearningRate = 0.05,
            Penalty = new LinearPenalty(1),
            Seed = seed,
            Augmentation = augmentation,
        }).Run();
}
