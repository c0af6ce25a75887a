namespace NasDsl.Torch;

/// <summary>
/// Direct search by binary gates (Cai, Zhu and Han, ProxylessNAS, ICLR 2019, arXiv 1812.00332): a step trains the weights along one path drawn from softmax(α); every few steps α is moved along
/// the gradient of two paths' gates, after which all other paths are as probable as before. The expected cost of the drawn paths, latency or any other that is a sum over
/// operations, can be part of the loss. At the end each decision is made for the greatest α.
/// </summary>
/// <typeparam name="S">The search space.</typeparam>
/// <example>
/// <code>
/// var options = new ProxylessNasOptions { Penalty = new LogarithmicPenalty(Reference: 20) };
/// MySpace found = new ProxylessNas&lt;MySpace&gt;(training, options, architecture => table.Milliseconds(architecture)).Run().Architecture;
/// </code>
/// </example>
public sealed class ProxylessNas<S> : GradientSearch<S>
    where S : class, IRelaxableSpace<S>
{
    private readonly ProxylessNasOptions _options;
    private readonly Func<S, double> _cost;

    /// <summary>A search that has not begun.</summary>
    /// <param name="data">The training data, of which the search makes its own parts; the caller's.</param>
    /// <param name="options">The settings; those of the authors' code where null.</param>
    /// <param name="cost">What an architecture costs, for <see cref="ProxylessNasOptions.Penalty"/>: a sum over its operations. Its multiply-adds in millions where null.</param>
    /// <exception cref="ArgumentException">The data does not fit the space's input or classes, or is less than two examples.</exception>
    /// <exception cref="InvalidOperationException">A setting is impossible.</exception>
    public ProxylessNas(Dataset data, ProxylessNasOptions? options = null, Func<S, double>? cost = null)
        : base(data, options ??= new ProxylessNasOptions()) =>
        (_options, _cost) = (options, cost ?? (static architecture => architecture.Cost().MultiplyAdds / 1e6));

    private protected override GradientStep<S> CreateStep(StepSetup<S> setup) =>
        new ProxylessNasStep<S>(setup, _options, _options.Penalty is null ? null : RelaxedCost<S>.Of(setup.Supernet, _cost));
}
