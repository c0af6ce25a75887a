namespace NasDsl.Torch;

/// <summary>
/// Partially-connected DARTS (Xu and others, PC-DARTS, ICLR 2020, arXiv 1907.05737): DARTS on a mixture in which only a K-th of the channels passes the candidates, which
/// saves memory and time and keeps operations without weights from winning early, and in which edges have normalised weights β of their own. Each choice of
/// a cell is derived from softmax(α) · softmax(β). Layers outside cells have partial channels too, but no edges to weigh. Its weights fit no network, since
/// they are of partial width.
/// </summary>
/// <typeparam name="S">The search space.</typeparam>
public sealed class PcDarts<S> : GradientSearch<S>
    where S : class, IRelaxableSpace<S>
{
    private readonly PcDartsOptions _options;

    /// <summary>A search that has not begun.</summary>
    /// <param name="data">The training data, of which the search makes its own halves; the caller's.</param>
    /// <param name="options">The settings; the paper's where null.</param>
    /// <exception cref="ArgumentException">The data does not fit the space's input or classes, or is less than two examples.</exception>
    /// <exception cref="InvalidOperationException">A setting is impossible.</exception>
    public PcDarts(Dataset data, PcDartsOptions? options = null)
        : base(data, options ??= new PcDartsOptions()) => _options = options;

    private protected override BuildOptions Relaxed(BuildOptions build) =>
        build with { PartialChannels = new PartialChannels(_options.ChannelParts, _options.NormalizesEdges) };

    private protected override GradientStep<S> CreateStep(StepSetup<S> setup) => _options.Order == DartsOrder.First
        ? new GradientStep<S>(setup, _options)
        : new SecondOrderStep<S>(setup, _options);
}
