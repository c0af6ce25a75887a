namespace NasDsl.Torch;

/// <summary>
/// Stochastic neural architecture search (Xie and others, SNAS, ICLR 2019, arXiv 1812.09926): each forward pass draws the weights of all candidates from a concrete distribution over α, and one
/// backward pass on the training loss moves weights and α together; there is no second level and no second part of the data. As the temperature falls, samples become
/// nearly one candidate. The expected cost may be added to the loss. At the end each decision is made for the greatest α.
/// </summary>
/// <typeparam name="S">The search space.</typeparam>
public sealed class Snas<S> : GradientSearch<S>
    where S : class, IRelaxableSpace<S>
{
    private readonly SnasOptions _options;
    private readonly Func<S, double> _cost;

    /// <summary>A search that has not begun.</summary>
    /// <param name="data">The training data, all of which is trained on; the caller's.</param>
    /// <param name="options">The settings; the paper's where null.</param>
    /// <param name="cost">What an architecture costs, for <see cref="SnasOptions.CostWeight"/>: a sum over its operations. Its multiply-adds in millions where null.</param>
    /// <exception cref="ArgumentException">The data does not fit the space's input or classes.</exception>
    /// <exception cref="InvalidOperationException">A setting is impossible.</exception>
    public Snas(Dataset data, SnasOptions? options = null, Func<S, double>? cost = null)
        : base(data, options ??= new SnasOptions(), splits: false) =>
        (_options, _cost) = (options, cost ?? (static architecture => architecture.Cost().MultiplyAdds / 1e6));

    private protected override GradientStep<S> CreateStep(StepSetup<S> setup) =>
        new SnasStep<S>(setup, _options, _options.CostWeight > 0 ? RelaxedCost<S>.Of(setup.Supernet, _cost) : null);
}
