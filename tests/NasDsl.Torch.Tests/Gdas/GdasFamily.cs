namespace NasDsl.Torch.Tests;

internal sealed class GdasFamily : IFamily
{
    public GradientResult<S> Run<S>(Dataset data, ulong seed, double rate, Augmentation? augmentation)
        where S : class, IRelaxableSpace<S> =>
        new Gdas<S>(data, new GdasOptions
        {
            Steps = 3,
            BatchSize = 8,
            ReportEvery = 1,
            LearningRate = new(rate),
            ClipNorm = null,
            ArchitectureLearningRate = 0.05,
            Seed = seed,
            Augmentation = augmentation,
        }).Run();
}
