namespace NasDsl.Torch;

/// <summary>
/// Strict fairness: Chu, Zhang and Xu, "FairNAS", ICCV 2021, arXiv 1907.01845, algorithm 1. With m candidates at each position a step takes m paths that
/// use every candidate of every position once, in an order drawn anew, and moves the weights once by the sum of their gradients. So all weights are
/// trained equally often, and none for another's sake.
/// </summary>
/// <remarks>
/// Positions may have different numbers of tokens, and some may be taken on some paths only: m is then the greatest number of tokens, and at each position the
/// uses of two tokens never differ by more than one, counted over the paths on which it is taken. What a path takes that constraints then refuse waits
/// on; where they leave no way to combine what waits, the space draws a path, and fairness holds as far as they allow. Numbers, which no layer reads, stand at their least.
/// </remarks>
/// <typeparam name="S">The search space.</typeparam>
public sealed class FairPaths<S> : IPathSampler<S>, IResumable
    where S : class, IDiscrete<S>
{
    private const int Tries = 100;

    private readonly RandomSource _random;
    private readonly List<int>[] _waiting;
    private readonly List<int> _taken = new(S.TokenCount);
    private readonly int[] _tokens = new int[S.TokenCount];
    private readonly double[] _numbers = new double[S.NumberCount];
    private readonly bool[] _admissible;

    /// <summary>Paths that <paramref name="random"/> determines.</summary>
    public FairPaths(RandomSource random)
    {
        ArgumentNullException.ThrowIfNull(random);
        _random = random;
        _waiting = new List<int>[S.TokenCount];
        for (int position = 0; position < _waiting.Length; position++)
        {
            _waiting[position] = new List<int>(S.TokenSizes[position]);
            PathsPerStep = Math.Max(PathsPerStep, S.TokenSizes[position]);
        }

        _admissible = new bool[PathsPerStep];
        foreach (DecisionInfo decision in S.Decisions)
        {
            if (decision.Kind == DecisionKind.Number)
            {
                _numbers[decision.FirstToken] = decision.Min;
            }
        }
    }

    /// <inheritdoc/>
    public int PathsPerStep { get; } = 1;

    /// <inheritdoc/>
    public S Next()
    {
        for (int tries = 0; tries < Tries; tries++)
        {
            if (TryTakeTokens() && S.Decode(_tokens, _numbers) is { IsAdmissible: true } path)
            {
                _taken.Clear();
                return path;
            }

            PutBack();
        }

        // What nearly everything is refused by leaves no choice; what it uses need not wait any more.
        S drawn = S.Sample(_random);
        drawn.Encode(_tokens, new double[S.NumberCount]);
        for (int position = 0; position < _tokens.Length; position++)
        {
            _waiting[position].Remove(_tokens[position]);
        }

        return drawn;
    }

    /// <inheritdoc/>
    public void WriteState(BinaryWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.Section("fair paths");
        writer.Write(_random);
        Array.ForEach(_waiting, writer.WriteInts);
    }

    /// <inheritdoc/>
    public void ReadState(BinaryReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        reader.Section("fair paths");
        reader.Read(_random);
        foreach (List<int> waiting in _waiting)
        {
            waiting.Clear();
            waiting.AddRange(reader.ReadInts());
        }
    }

    // At a random place each, so that the next try is another.
    private void PutBack()
    {
        foreach (int position in _taken)
        {
            List<int> waiting = _waiting[position];
            waiting.Insert(_random.Next(waiting.Count + 1), _tokens[position]);
        }

        _taken.Clear();
    }

    private bool TryTakeTokens()
    {
        for (int position = 0; position < _tokens.Length; position++)
        {
            ReadOnlySpan<int> prefix = _tokens.AsSpan(0, position);
            if (!S.IsActive(prefix))
            {
                _tokens[position] = 0;
            }
            else if (S.WriteAdmissible(prefix, _admissible) > 0)
            {
                _tokens[position] = Take(position);
                _taken.Add(position);
            }
            else
            {
                return false;
            }
        }

        return true;
    }

    private int Take(int position)
    {
        List<int> waiting = _waiting[position];
        int next = FirstAdmissible(waiting);
        if (next < 0)
        {
            Refill(waiting, S.TokenSizes[position]);
            next = FirstAdmissible(waiting);
        }

        int token = waiting[next];
        waiting.RemoveAt(next);
        return token;
    }

    private int FirstAdmissible(List<int> tokens)
    {
        for (int i = 0; i < tokens.Count; i++)
        {
            if (_admissible[tokens[i]])
            {
                return i;
            }
        }

        return -1;
    }

    // Those that still wait, because nothing admitted them, stay in front.
    private void Refill(List<int> waiting, int size)
    {
        Span<int> order = size <= 256 ? stackalloc int[size] : new int[size];
        int count = 0;
        for (int token = 0; token < size; token++)
        {
            if (!waiting.Contains(token))
            {
                order[count++] = token;
            }
        }

        _random.Shuffle(order[..count]);
        foreach (int token in order[..count])
        {
            waiting.Add(token);
        }
    }
}
