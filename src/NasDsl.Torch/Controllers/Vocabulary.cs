namespace NasDsl.Torch;

/// <summary>
/// All tokens of a space in one row, those of the first position first; a continuous number is a position whose tokens are the bins of its range.
/// </summary>
internal sealed class Vocabulary<S>
    where S : class, IDiscrete<S>
{
    private readonly int[] _offsets;
    private readonly NumberRange[] _numbers;
    private readonly DecisionCondition?[] _conditions = new DecisionCondition?[S.NumberCount];

    internal Vocabulary(int numberBins)
    {
        _numbers = ReadNumbers(numberBins);
        Positions = S.TokenCount + S.NumberCount;
        _offsets = new int[Positions + 1];
        for (int position = 0; position < Positions; position++)
        {
            int size = position < S.TokenCount ? S.TokenSizes[position] : numberBins;
            _offsets[position + 1] = _offsets[position] + size;
            LargestSize = Math.Max(LargestSize, size);
        }
    }

    /// <summary>Positions: one for each token, then one for each number.</summary>
    internal int Positions { get; }

    /// <summary>Tokens of all positions together.</summary>
    internal int Size => _offsets[Positions];

    internal int LargestSize { get; }

    internal int OffsetOf(int position) => _offsets[position];

    internal int SizeOf(int position) => _offsets[position + 1] - _offsets[position];

    internal NumberRange NumberAt(int position) => _numbers[position - S.TokenCount];

    /// <summary>Whether a number is taken beside these tokens; one that is not has its least value.</summary>
    internal bool IsNumberActive(int position, ReadOnlySpan<int> tokens) => _conditions[position - S.TokenCount]?.IsMet(tokens) ?? true;

    /// <summary>Which tokens may stand at a position.</summary>
    /// <param name="position">The position.</param>
    /// <param name="tokens">The tokens of all earlier positions.</param>
    /// <param name="admissible">Receives a mark for each of the position's tokens.</param>
    /// <returns>How many; −1 where there is nothing to choose, since the position is inactive or knows one token only.</returns>
    internal int WriteAdmissible(int position, ReadOnlySpan<int> tokens, Span<bool> admissible)
    {
        int size = SizeOf(position);
        if (size == 1)
        {
            return -1;
        }

        if (position >= S.TokenCount)
        {
            if (!IsNumberActive(position, tokens))
            {
                return -1;
            }

            admissible[..size].Fill(true);
            return size;
        }

        ReadOnlySpan<int> prefix = tokens[..position];
        return S.IsActive(prefix) ? S.WriteAdmissible(prefix, admissible[..size]) : -1;
    }

    private NumberRange[] ReadNumbers(int bins)
    {
        var numbers = new NumberRange[S.NumberCount];
        foreach (DecisionInfo decision in S.Decisions)
        {
            if (decision.Kind == DecisionKind.Number)
            {
                _conditions[decision.FirstToken] = decision.When;
                numbers[decision.FirstToken] = new NumberRange(decision.Min, decision.Max, decision.IsLogarithmic, bins);
            }
        }

        return numbers;
    }
}
