namespace NasDsl.Search.Comparison;

/// <summary>
/// A table over any space that a seed generates: random contributions of decisions, of pairs of decisions and of single architectures, scaled to a standard
/// normal quality q over random architectures; the score is 1 − exp(−q/2), so that good architectures lie close together and bad ones far apart, as they do in
/// trained tables. Architectures with one canonical value have one score. A continuous decision contributes by its distance from a preferred value.
/// </summary>
/// <typeparam name="S">The search space.</typeparam>
public sealed class SyntheticTable<S> : ITable<S>
    where S : class, ISearchSpace<S>
{
    /// <summary>Architectures that the scale is taken from.</summary>
    private const int Sampled = 2000;

    private readonly SyntheticTableOptions _options;
    private readonly SyntheticQuality<S> _quality;
    private readonly double _mean;
    private readonly double _deviation;

    /// <summary>The table of these settings.</summary>
    /// <param name="options">Landscape, seed and noise.</param>
    /// <param name="bestScore">The greatest score where it is known: a first table finds it, see <see cref="SyntheticTable.WithBest{S}"/>.</param>
    public SyntheticTable(SyntheticTableOptions options, double? bestScore = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        _options = options;
        _quality = new SyntheticQuality<S>(options.Landscape, options.Seed);
        BestScore = bestScore;
        RandomSource random = new RandomSource(options.Seed).Fork(Sampled);
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < Sampled; i++)
        {
            double quality = _quality.Of(S.Sample(random).Canonical());
            sum += quality;
            squares += quality * quality;
        }

        _mean = sum / Sampled;
        double variance = (squares / Sampled) - (_mean * _mean);
        _deviation = variance > 0 ? Math.Sqrt(variance) : 1;
    }

    /// <inheritdoc/>
    public string Name => FormattableString.Invariant($"{S.SpaceName}, {_options.Landscape.ToString().ToLowerInvariant()}, seed {_options.Seed}");

    /// <inheritdoc/>
    public double? BestScore { get; }

    /// <inheritdoc/>
    public double TrueScore(S architecture)
    {
        ArgumentNullException.ThrowIfNull(architecture);
        return 1 - Math.Exp((_mean - _quality.Of(architecture.Canonical())) / (2 * _deviation));
    }

    /// <inheritdoc/>
    public Evaluation Evaluate(S architecture, TrialContext context, CancellationToken cancellationToken) =>
        new(TrueScore(architecture) + (_options.Noise * new RandomSource(context.Seed).NextGaussian()));
}
