namespace NasDsl.Torch.Tests;

internal sealed class SnasFamily : IFamily
{
    public GradientResult<S> Run<S>(Dataset data, ulong seed, double rate, Augmentation? augmentation)
        where S : class, IRelaxableSpace<S> =>
        new Snas<S>(data, FewSteps.Of(new SnasOptions { ClipNorm = null, CostWeight = 1e-3 }, seed, rate, augmentation)).Run();
}
