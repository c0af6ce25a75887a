namespace NasDsl.Torch;

/// <summary>
/// Gradient-based search using a differentiable architecture sampler (Dong and Yang, GDAS, CVPR 2019, arXiv 1910.04465): each forward pass computes one operation on each edge, drawn from
/// softmax(α) by the Gumbel trick, and gradients reach all of α through the concrete sample. A step trains the weights along one sample, then α along another. At the end
/// each decision is made for the greatest α.
/// </summary>
/// <typeparam name="S">The search space.</typeparam>
public sealed class Gdas<S> : GradientSearch<S>
    where S : class, IRelaxableSpace<S>
{
    private readonly GdasOptions _options;

    /// <summary>A search that has not begun.</summary>
    /// <param name="data">The training data, of which the search makes its own halves; the caller's.</param>
    /// <param name="options">The settings; the paper's where null.</param>
    /// <exception cref="ArgumentException">The data does not fit the space's input or classes, or is less than two examples.</exception>
    /// <exception cref="InvalidOperationException">A setting is impossible.</exception>
    public Gdas(Dataset data, GdasOptions? options = null)
        : base(data, options ??= new GdasOptions()) => _options = options;

    private protected override GradientStep<S> CreateStep(StepSetup<S> setup) => new GdasStep<S>(setup, _options);
}
