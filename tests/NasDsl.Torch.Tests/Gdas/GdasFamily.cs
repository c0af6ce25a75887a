namespace NasDsl.Torch.Tests;

internal sealed class GdasFamily : IFamily
{
    public GradientResult<S> Run<S>(Dataset data, ulong seed, double rate, Augmentation? augmentation)
        where S : class, IRelaxableSpace<S> =>
        new Gdas<S>(data, FewSteps.Of(new GdasOptions { ClipNorm = null }, seed, rate, augmentation)).Run();
}
