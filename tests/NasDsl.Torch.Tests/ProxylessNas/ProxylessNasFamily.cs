namespace NasDsl.Torch.Tests;

internal sealed class ProxylessNasFamily : IFamily
{
    private static readonly ProxylessNasOptions _options = new()
    {
        WarmupFraction = 0,
        ArchitectureEvery = 1,
        ValidationFraction = 0.25,
        Penalty = new LinearPenalty(1),
    };

    public GradientResult<S> Run<S>(Dataset data, ulong seed, double rate, Augmentation? augmentation)
        where S : class, IRelaxableSpace<S> =>
        new ProxylessNas<S>(data, FewSteps.Of(_options, seed, rate, augmentation)).Run();
}
