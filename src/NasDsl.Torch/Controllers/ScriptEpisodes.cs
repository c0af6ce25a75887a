namespace NasDsl.Torch;

/// <summary>What a controller would have to choose, step by step of its script, to arrive at architectures.</summary>
internal sealed class ScriptEpisodes<S>
    where S : class, IDiscrete<S>
{
    private readonly int[][] _tokens;
    private readonly bool[][] _taken;
    private readonly bool[]?[][] _admissible;

    /// <summary>Reads architectures.</summary>
    /// <exception cref="ArgumentException">The space's constraints leave no way to one of them.</exception>
    public ScriptEpisodes(IReadOnlyList<S> architectures, ControllerScript script, Vocabulary<S> vocabulary)
    {
        int count = architectures.Count, steps = script.Steps.Count;
        (_tokens, _taken, _admissible) = (new int[count][], new bool[count][], new bool[count][][]);
        double[] numbers = new double[S.NumberCount];
        bool[] admissible = new bool[vocabulary.LargestSize];
        for (int i = 0; i < count; i++)
        {
            int[] tokens = _tokens[i] = new int[vocabulary.Positions];
            architectures[i].Encode(tokens, numbers);
            for (int number = 0; number < numbers.Length; number++)
            {
                tokens[S.TokenCount + number] = vocabulary.NumberAt(S.TokenCount + number).BinOf(numbers[number]);
            }

            (_taken[i], _admissible[i]) = (new bool[steps], new bool[steps][]);
            for (int step = 0; step < steps; step++)
            {
                ControllerStep now = script.Steps[step];
                int allowed = vocabulary.WriteAdmissible(now, tokens, admissible);
                _taken[i][step] = allowed >= 0;
                if (now.Kind != StepKind.Token || allowed < 0)
                {
                    continue;
                }

                int token = tokens[now.Position], size = vocabulary.SizeOf(now.Position);
                if (!admissible[token])
                {
                    throw new ArgumentException(
                        $"{architectures[i]} has token {token} at position {now.Position}, which may not follow the tokens before it.");
                }

                _admissible[i][step] = allowed < size ? admissible[..size] : null;
            }
        }
    }

    /// <summary>How many architectures there are.</summary>
    public int Count => _tokens.Length;

    /// <summary>Which episodes take a step; null where all do.</summary>
    public bool[]? Taken(int step)
    {
        var taken = new bool[Count];
        bool all = true;
        for (int i = 0; i < taken.Length; i++)
        {
            taken[i] = _taken[i][step];
            all &= taken[i];
        }

        return all ? null : taken;
    }

    /// <summary>The tokens at some positions, episode after episode; 0 where they are not decided.</summary>
    public long[] Choices(int position, int count = 1)
    {
        long[] choices = new long[Count * count];
        for (int i = 0; i < choices.Length; i++)
        {
            choices[i] = _tokens[i / count][position + (i % count)];
        }

        return choices;
    }

    /// <summary>Which tokens may not be chosen, episode after episode; null where all may.</summary>
    public bool[]? Excluded(int step, int size)
    {
        bool[]? excluded = null;
        for (int i = 0; i < Count; i++)
        {
            if (_admissible[i][step] is { } admissible)
            {
                excluded ??= new bool[Count * size];
                for (int token = 0; token < size; token++)
                {
                    excluded[(i * size) + token] = !admissible[token];
                }
            }
        }

        return excluded;
    }
}
