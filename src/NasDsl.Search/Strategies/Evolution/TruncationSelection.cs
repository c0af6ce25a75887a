namespace NasDsl.Search;

/// <summary>Each of the best part of the living is equally likely to be the parent; of equals the older one counts as better.</summary>
public sealed record TruncationSelection : ParentSelection
{
    private const int StackLimit = 1024;
    private readonly double _fraction;

    /// <summary>A truncation.</summary>
    /// <param name="fraction">The part of the living that may be parents, above 0 and at most 1; at least one of them is.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="fraction"/> is not above 0 or is above 1.</exception>
    public TruncationSelection(double fraction = 0.25) => Fraction = fraction;

    /// <summary>The part of the living that may be parents; a quarter by default (Once-for-All, arXiv 1908.09791).</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not above 0 or is above 1.</exception>
    public double Fraction
    {
        get => _fraction;
        init => _fraction = value > 0 && value <= 1
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, $"{nameof(Fraction)} must be above 0 and at most 1.");
    }

    /// <inheritdoc/>
    public override int Select(ReadOnlySpan<double> scores, RandomSource random)
    {
        ArgumentNullException.ThrowIfNull(random);
        int rank = random.Next(Math.Clamp((int)Math.Ceiling(Fraction * scores.Length), 1, scores.Length));
        Span<bool> isBetter = scores.Length <= StackLimit ? stackalloc bool[scores.Length] : new bool[scores.Length];
        int best = Best(scores, isBetter);
        for (int passed = 0; passed < rank; passed++)
        {
            isBetter[best] = true;
            best = Best(scores, isBetter);
        }

        return best;
    }

    private static int Best(ReadOnlySpan<double> scores, ReadOnlySpan<bool> excluded)
    {
        int best = -1;
        for (int i = 0; i < scores.Length; i++)
        {
            best = !excluded[i] && (best < 0 || scores[i] > scores[best]) ? i : best;
        }

        return best;
    }
}
