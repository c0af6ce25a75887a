namespace NasDsl.Search;

/// <summary>
/// Several small multilayer perceptrons (ReLU, one output), trained on the same examples from different initial weights: the predictor of BANANAS (White,
/// Neiswanger and Savani, AAAI 2021, arXiv 1910.11858). Scores are standardised for the training; the loss is the squared error.
/// </summary>
public sealed class MlpEnsemble : IPredictor
{
    private readonly MlpEnsembleOptions _options;
    private readonly Mlp?[] _members;
    private double _mean;
    private double _deviation;

    /// <summary>An ensemble with the default settings.</summary>
    public MlpEnsemble()
        : this(new MlpEnsembleOptions())
    {
    }

    /// <summary>An ensemble with settings of one's own.</summary>
    public MlpEnsemble(MlpEnsembleOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        _options = options;
        _members = new Mlp?[options.Members];
    }

    /// <inheritdoc/>
    public int MemberCount => _members.Length;

    /// <inheritdoc/>
    public void Fit(ReadOnlySpan<float> features, ReadOnlySpan<double> scores, RandomSource random)
    {
        ArgumentNullException.ThrowIfNull(random);
        if (scores.IsEmpty || features.Length % scores.Length != 0)
        {
            throw new ArgumentException($"{features.Length} features cannot be those of {scores.Length} examples.", nameof(features));
        }

        int width = features.Length / scores.Length;
        float[] targets = Standardize(scores);
        for (int i = 0; i < _members.Length; i++)
        {
            Mlp member = _members[i]?.InputWidth == width ? _members[i]! : _members[i] = new Mlp(width, _options.HiddenWidths);
            MlpTraining.Run(member, features, targets, _options, random);
        }
    }

    /// <inheritdoc/>
    public void Predict(ReadOnlySpan<float> features, Span<double> predictions)
    {
        for (int i = 0; i < _members.Length; i++)
        {
            Mlp member = _members[i] ?? throw new InvalidOperationException("The ensemble has not been fitted yet.");
            predictions[i] = _mean + (_deviation * member.Forward(features));
        }
    }

    /// <summary>The scores, those far below the others raised to a bound, with mean 0 and standard deviation 1.</summary>
    private float[] Standardize(ReadOnlySpan<double> scores)
    {
        double bound = LowestOfInterest(scores);
        double sum = 0;
        foreach (double score in scores)
        {
            sum += Math.Max(score, bound);
        }

        _mean = sum / scores.Length;
        double squares = 0;
        foreach (double score in scores)
        {
            double distance = Math.Max(score, bound) - _mean;
            squares += distance * distance;
        }

        // Where all scores are the same, there is nothing to learn but the mean.
        _deviation = squares > 0 ? Math.Sqrt(squares / scores.Length) : 1;
        float[] targets = new float[scores.Length];
        for (int i = 0; i < targets.Length; i++)
        {
            targets[i] = (float)((Math.Max(scores[i], bound) - _mean) / _deviation);
        }

        return targets;
    }

    /// <summary>A few trainings that went wrong would otherwise outweigh all differences between good architectures.</summary>
    private double LowestOfInterest(ReadOnlySpan<double> scores)
    {
        if (double.IsPositiveInfinity(_options.OutlierLimit))
        {
            return double.NegativeInfinity;
        }

        double[] sorted = scores.ToArray();
        Array.Sort(sorted);
        double median = sorted[sorted.Length / 2];
        if (sorted[^1] <= median)
        {
            // Half of them are the best: nothing says how far apart good ones are, and a bound at the median would make all the same.
            return double.NegativeInfinity;
        }

        return median - (_options.OutlierLimit * (sorted[^1] - median));
    }
}
