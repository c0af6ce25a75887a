namespace NasDsl.Search;

/// <summary>The completed trials' encodings in the order in which they were told, divided into good ones and the rest.</summary>
internal sealed class Observations<S>
    where S : class, ISearchSpace<S>
{
    // Later observations count fully, earlier ones less.
    private const int FullWeights = 25;

    private readonly List<int[]> _tokens = [];
    private readonly List<double[]> _numbers = [];
    private readonly List<double> _scores = [];
    private readonly List<bool> _isGood = [];

    internal int Count => _scores.Count;

    internal void Add(S architecture, double score)
    {
        int[] tokens = new int[S.TokenCount];
        double[] numbers = new double[S.NumberCount];
        architecture.Encode(tokens, numbers);
        _tokens.Add(tokens);
        _numbers.Add(numbers);
        _scores.Add(score);
        _isGood.Add(false);
    }

    /// <summary>Marks the best ones as good; of equals the earlier.</summary>
    internal void Divide(int good)
    {
        double[] scores = [.. _scores];
        Array.Sort(scores);
        double worstGood = scores[^good];
        int equals = good;
        for (int i = 0; i < scores.Length; i++)
        {
            equals -= _scores[i] > worstGood ? 1 : 0;
        }

        for (int i = 0; i < scores.Length; i++)
        {
            _isGood[i] = _scores[i] > worstGood || (_scores[i] == worstGood && equals-- > 0);
        }
    }

    /// <summary>The tokens at a position, of those in which it is active.</summary>
    internal (int[] Tokens, double[] Weights) At(int position, bool good)
    {
        var observed = new List<int>();
        for (int i = 0; i < Count; i++)
        {
            if (_isGood[i] == good && ActivePositions<S>.IsActive(_tokens[i].AsSpan(0, position)))
            {
                observed.Add(_tokens[i][position]);
            }
        }

        return ([.. observed], Weights(observed.Count));
    }

    /// <summary>A number's places on its scale, of those in which it is active.</summary>
    internal (double[] Places, double[] Weights) At(DecisionInfo number, bool good)
    {
        var scale = new Generated.NumberScale(number.Min, number.Max, number.IsLogarithmic);
        var observed = new List<double>();
        for (int i = 0; i < Count; i++)
        {
            if (_isGood[i] == good && number.IsActive(_tokens[i]))
            {
                observed.Add(scale.ToUnit(_numbers[i][number.FirstToken]));
            }
        }

        return ([.. observed], Weights(observed.Count));
    }

    /// <summary>1 for the latest 25, and before them rising evenly from 1/n.</summary>
    internal static double[] Weights(int count)
    {
        double[] weights = new double[count];
        int rising = count - FullWeights;
        for (int i = 0; i < count; i++)
        {
            weights[i] = i >= rising ? 1 : rising == 1 ? 1.0 / count : (1.0 / count) + ((1 - (1.0 / count)) * i / (rising - 1));
        }

        return weights;
    }
}
