namespace NasDsl.Torch.Tests;

/// <summary>One of the searches by gradients, made for any space.</summary>
public interface IFamily
{
    /// <summary>Three steps of eight examples, each reported.</summary>
    GradientResult<S> Run<S>(Dataset data, ulong seed, double rate = 0.1, Augmentation? augmentation = null)
        where S : class, IRelaxableSpace<S>;
}
