namespace NasDsl.Search;

/// <summary>The best of a random sample of the living is the parent; of equals the one that was drawn first.</summary>
public sealed record TournamentSelection : ParentSelection
{
    private readonly int _sampleSize;

    /// <summary>A tournament.</summary>
    /// <param name="sampleSize">How many are drawn; at least 1.</param>
    /// <param name="withReplacement">Whether one may be drawn twice, as in the reference implementation of regularized evolution. Without, a sample that is as
    /// large as the population is the whole of it.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="sampleSize"/> is below 1.</exception>
    public TournamentSelection(int sampleSize, bool withReplacement = true)
    {
        SampleSize = sampleSize;
        WithReplacement = withReplacement;
    }

    /// <summary>How many are drawn.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is below 1.</exception>
    public int SampleSize
    {
        get => _sampleSize;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            _sampleSize = value;
        }
    }

    /// <summary>Whether one may be drawn twice.</summary>
    public bool WithReplacement { get; init; }

    /// <inheritdoc/>
    public override int Select(ReadOnlySpan<double> scores, RandomSource random)
    {
        ArgumentNullException.ThrowIfNull(random);
        return WithReplacement ? Repeatedly(scores, random) : Once(scores, random);
    }

    private int Repeatedly(ReadOnlySpan<double> scores, RandomSource random)
    {
        int best = random.Next(scores.Length);
        for (int drawn = 1; drawn < SampleSize; drawn++)
        {
            int other = random.Next(scores.Length);
            best = scores[other] > scores[best] ? other : best;
        }

        return best;
    }

    // Passes the living once and takes each with the chance that leaves every sample equally likely (Knuth, TAOCP 3.4.2, algorithm S).
    private int Once(ReadOnlySpan<double> scores, RandomSource random)
    {
        int best = -1;
        int wanted = Math.Min(SampleSize, scores.Length);
        for (int i = 0; wanted > 0; i++)
        {
            if (random.Next(scores.Length - i) < wanted)
            {
                wanted--;
                best = best < 0 || scores[i] > scores[best] ? i : best;
            }
        }

        return best;
    }
}
