namespace NasDsl.Torch;

/// <summary>The choices that lead to one architecture, one for each position with something to choose.</summary>
internal sealed class Episode
{
    private readonly List<int> _choices = [];
    private readonly List<bool[]> _admissible = [];
    private readonly List<int> _offsets = [];

    internal int Length => _choices.Count;

    /// <summary>The token that was chosen at a step, as its place in the vocabulary.</summary>
    internal int ChoiceAt(int step) => _choices[step];

    /// <summary>The place in the vocabulary of the first token that could be chosen at a step.</summary>
    internal int OffsetAt(int step) => _offsets[step];

    /// <summary>Which of the position's tokens could be chosen at a step.</summary>
    internal ReadOnlySpan<bool> AdmissibleAt(int step) => _admissible[step];

    /// <summary>Reads the choices that a controller would have to make to arrive at an architecture.</summary>
    /// <exception cref="ArgumentException">The space's constraints leave no way to it.</exception>
    internal static Episode Read<S>(S architecture, Vocabulary<S> vocabulary)
        where S : class, IDiscrete<S>
    {
        int[] tokens = new int[S.TokenCount];
        double[] numbers = new double[S.NumberCount];
        architecture.Encode(tokens, numbers);
        bool[] admissible = new bool[vocabulary.LargestSize];
        var episode = new Episode();
        for (int position = 0; position < vocabulary.Positions; position++)
        {
            if (vocabulary.WriteAdmissible(position, tokens, admissible) < 0)
            {
                continue;
            }

            int token = position < S.TokenCount
                ? tokens[position]
                : vocabulary.NumberAt(position).BinOf(numbers[position - S.TokenCount]);
            if (!admissible[token])
            {
                throw new ArgumentException($"{architecture} has token {token} at position {position}, which may not follow the tokens before it.");
            }

            episode._offsets.Add(vocabulary.OffsetOf(position));
            episode._choices.Add(vocabulary.OffsetOf(position) + token);
            episode._admissible.Add(admissible[..vocabulary.SizeOf(position)]);
        }

        return episode;
    }
}
