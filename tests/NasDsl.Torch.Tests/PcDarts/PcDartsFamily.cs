namespace NasDsl.Torch.Tests;

internal sealed class PcDartsFamily : IFamily
{
    public GradientResult<S> Run<S>(Dataset data, ulong seed, double rate, Augmentation? augmentation)
        where S : class, IRelaxableSpace<S> =>
        new PcDarts<S>(data, FewSteps.Of(new PcDartsOptions { ClipNorm = null, WarmupFraction = 0.4 }, seed, rate, augmentation)).Run();
}
