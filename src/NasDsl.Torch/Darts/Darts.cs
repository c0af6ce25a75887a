namespace NasDsl.Torch;

/// <summary>
/// Differentiable architecture search (Liu, Simonyan and Yang, DARTS, ICLR 2019, arXiv 1806.09055). The training data is split in halves. Each step first moves the
/// architecture parameters α against the gradient of the loss on a random batch of the one half, then the weights against that on the next batch of
/// the other; at the end each decision is made for what weighs most. What stands for the trained weights w*(α) of equation 5 is said by
/// <see cref="SoftmaxSearchOptions.Order"/>: the weights as they are, or after one further step.
/// </summary>
/// <typeparam name="S">The search space.</typeparam>
/// <example>
/// <code>
/// MySpace found = new Darts&lt;MySpace&gt;(training, new DartsOptions { Epochs = 10, ArchitectureLearningRate = 3e-3 }).Run().Architecture;
/// </code>
/// </example>
public sealed class Darts<S> : GradientSearch<S>
    where S : class, IRelaxableSpace<S>
{
    private readonly DartsOptions _options;

    /// <summary>A search that has not begun.</summary>
    /// <param name="data">The training data, of which the search makes its own halves; the caller's. Says on which device and in which precision the mixture
    /// is built.</param>
    /// <param name="options">The settings; the paper's where null.</param>
    /// <exception cref="ArgumentException">The data does not fit the space's input or classes, or is less than two examples.</exception>
    /// <exception cref="InvalidOperationException">A setting is impossible.</exception>
    public Darts(Dataset data, DartsOptions? options = null)
        : base(data, options ??= new DartsOptions()) => _options = options;

    private protected override GradientStep<S> CreateStep(StepSetup<S> setup) => _options.Order == DartsOrder.First
        ? new GradientStep<S>(setup, _options)
        : new SecondOrderStep<S>(setup, _options);
}
