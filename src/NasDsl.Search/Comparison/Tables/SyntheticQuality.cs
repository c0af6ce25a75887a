namespace NasDsl.Search.Comparison;

/// <summary>The contributions that a <see cref="SyntheticTable{S}"/> is made of. Safe for use by several threads at once.</summary>
internal sealed class SyntheticQuality<S>
    where S : class, ISearchSpace<S>
{
    private readonly double[][] _main = new double[S.TokenCount][];
    private readonly List<(int First, int Second, double[] Values)> _pairs = [];
    private readonly double[] _preferred = new double[S.NumberCount];
    private readonly double _ownShare;
    private readonly ulong _seed;

    internal SyntheticQuality(Landscape landscape, ulong seed)
    {
        _seed = seed;
        (double main, double pairs, double own) = landscape switch
        {
            Landscape.Additive => (1.0, 0.0, 0.0),
            Landscape.Interacting => (0.5, 0.5, 0.0),
            Landscape.Rugged => (1 / 3.0, 1 / 3.0, 1 / 3.0),
            _ => throw new ArgumentOutOfRangeException(nameof(landscape), landscape, "There is no such landscape."),
        };
        var random = new RandomSource(seed);
        int decisions = Math.Max(1, S.TokenCount + S.NumberCount);
        for (int position = 0; position < S.TokenCount; position++)
        {
            int size = S.TokenSizes[position];
            _main[position] = Gaussians(size, Math.Sqrt(main / decisions / LeftWithoutMean(size)), random);
        }

        for (int i = 0; i < S.NumberCount; i++)
        {
            _preferred[i] = random.NextDouble();
        }

        if (pairs > 0 && S.TokenCount > 1)
        {
            AddPairs(Math.Sqrt(pairs / (2 * S.TokenCount)), random);
        }

        _ownShare = Math.Sqrt(own);
    }

    /// <summary>The quality of an architecture in its canonical form, in no unit.</summary>
    internal double Of(S canonical)
    {
        Span<int> tokens = S.TokenCount <= 256 ? stackalloc int[S.TokenCount] : new int[S.TokenCount];
        Span<double> numbers = S.NumberCount <= 64 ? stackalloc double[S.NumberCount] : new double[S.NumberCount];
        canonical.Encode(tokens, numbers);
        double quality = 0;
        for (int position = 0; position < tokens.Length; position++)
        {
            quality += _main[position][tokens[position]];
        }

        foreach ((int first, int second, double[] values) in _pairs)
        {
            quality += values[(tokens[first] * S.TokenSizes[second]) + tokens[second]];
        }

        return quality + FromNumbers(canonical) + (_ownShare > 0 ? _ownShare * Own(tokens) : 0);
    }

    /// <summary>Two partners for each position.</summary>
    private void AddPairs(double deviation, RandomSource random)
    {
        for (int position = 0; position < S.TokenCount; position++)
        {
            for (int i = 0; i < 2; i++)
            {
                int partner = random.NextExcept(S.TokenCount, position);
                _pairs.Add((position, partner, Interactions(S.TokenSizes[position], S.TokenSizes[partner], deviation, random)));
            }
        }
    }

    /// <summary>A matrix whose rows and columns each have the mean 0, so that neither value says anything without the other.</summary>
    private static double[] Interactions(int rows, int columns, double deviation, RandomSource random)
    {
        double left = LeftWithoutMean(rows) * LeftWithoutMean(columns);
        double[] values = Gaussians(rows * columns, deviation / Math.Sqrt(left), random);
        for (int row = 0; row < rows; row++)
        {
            Center(values, row * columns, 1, columns);
        }

        for (int column = 0; column < columns; column++)
        {
            Center(values, column, columns, rows);
        }

        return values;
    }

    /// <summary>Which part of the variance of so many independent numbers is left where their mean is taken out; 1 for a single one, of which nothing is left.</summary>
    private static double LeftWithoutMean(int count) => count > 1 ? 1 - (1.0 / count) : 1;

    private static void Center(double[] values, int first, int stride, int count)
    {
        double mean = 0;
        for (int i = 0; i < count; i++)
        {
            mean += values[first + (i * stride)] / count;
        }

        for (int i = 0; i < count; i++)
        {
            values[first + (i * stride)] -= mean;
        }
    }

    private double FromNumbers(S canonical)
    {
        if (S.NumberCount == 0)
        {
            return 0;
        }

        // The one-hot encoding ends with the numbers, each scaled to [0, 1].
        Span<float> features = S.OneHotLength <= 1024 ? stackalloc float[S.OneHotLength] : new float[S.OneHotLength];
        canonical.WriteOneHot(features);
        ReadOnlySpan<float> scaled = features[^S.NumberCount..];
        double quality = 0;
        for (int i = 0; i < scaled.Length; i++)
        {
            double distance = scaled[i] - _preferred[i];
            quality -= 4 * distance * distance / Math.Sqrt(S.TokenCount + S.NumberCount);
        }

        return quality;
    }

    /// <summary>A number of the standard normal distribution that the tokens determine.</summary>
    private double Own(ReadOnlySpan<int> tokens)
    {
        ulong hash = _seed;
        foreach (int token in tokens)
        {
            hash = (hash ^ (ulong)(token + 1)) * 0x9E3779B97F4A7C15UL;
            hash ^= hash >> 29;
        }

        return new RandomSource(hash).NextGaussian();
    }

    private static double[] Gaussians(int count, double deviation, RandomSource random)
    {
        double[] values = new double[count];
        for (int i = 0; i < count; i++)
        {
            values[i] = deviation * random.NextGaussian();
        }

        return values;
    }
}
