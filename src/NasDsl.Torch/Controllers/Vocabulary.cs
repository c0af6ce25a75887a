namespace NasDsl.Torch;

/// <summary>
/// All tokens of a space in one row, those of the first position first; a continuous number is a position whose tokens are the bins of its range. The
/// operations of all cells with chosen inputs, and of all ranges with skip links, are one set of tokens where they have the same names: as in ENAS, a
/// node's convolution is embedded and scored by the same weights as another's. Their inputs and links are chosen by attention and have no tokens here.
/// </summary>
internal sealed class Vocabulary<S>
    where S : class, IDiscrete<S>
{
    private readonly int[] _offsets;
    private readonly int[] _sizes;
    private readonly NumberRange[] _numbers;
    private readonly DecisionCondition?[] _conditions = new DecisionCondition?[S.NumberCount];
    private readonly List<string> _labels = [];

    internal Vocabulary(int numberBins)
    {
        _numbers = ReadNumbers(numberBins);
        Positions = S.TokenCount + S.NumberCount;
        (_offsets, _sizes) = (new int[Positions], new int[Positions]);
        IReadOnlyList<string>?[] shared = ReadShared();
        var offsets = new Dictionary<string, int>();
        for (int position = 0; position < Positions; position++)
        {
            int size = _sizes[position] = position < S.TokenCount ? S.TokenSizes[position] : numberBins;
            LargestSize = Math.Max(LargestSize, size);
            IReadOnlyList<string>? labels = position < S.TokenCount ? shared[position] : null;
            if (labels is { Count: 0 })
            {
                continue;
            }

            string key = labels is null ? "" : string.Join('\n', labels);
            if (labels is null || !offsets.TryGetValue(key, out _offsets[position]))
            {
                _offsets[position] = Size;
                Size += size;
                for (int token = 0; token < size; token++)
                {
                    _labels.Add(labels is null ? "" : labels[token]);
                }

                if (labels is not null)
                {
                    offsets[key] = _offsets[position];
                }
            }
        }
    }

    /// <summary>Positions: one for each token, then one for each number.</summary>
    internal int Positions { get; }

    /// <summary>Tokens of all positions together.</summary>
    internal int Size { get; }

    internal int LargestSize { get; }

    internal int OffsetOf(int position) => _offsets[position];

    internal int SizeOf(int position) => _sizes[position];

    /// <summary>The operation's name, for a token of cells with chosen inputs and of ranges with skip links; empty for others.</summary>
    internal string LabelOf(int token) => _labels[token];

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

    /// <summary>Which tokens may be chosen in a step. Inside a cell all may, wherever the cell itself is decided.</summary>
    /// <returns>As above; −1 only where the step is not taken.</returns>
    internal int WriteAdmissible(ControllerStep step, ReadOnlySpan<int> tokens, Span<bool> admissible)
    {
        if (step.Guard < 0)
        {
            return WriteAdmissible(step.Position, tokens, admissible);
        }

        if (!S.IsActive(tokens[..step.Guard]))
        {
            return -1;
        }

        int size = step.Kind == StepKind.Links || step.Position < 0 ? 0 : SizeOf(step.Position);
        admissible[..size].Fill(true);
        return size;
    }

    /// <summary>For each position null where its tokens are its own, the names where they are shared, none where it has none.</summary>
    private static IReadOnlyList<string>?[] ReadShared()
    {
        var shared = new IReadOnlyList<string>?[S.TokenCount];
        foreach (DecisionInfo decision in S.Decisions)
        {
            if (ControllerScript.UsesAnchors(decision))
            {
                for (int position = decision.FirstToken; position < decision.FirstToken + decision.TokenCount; position++)
                {
                    shared[position] = [];
                }

                int[] positions = decision.Kind == DecisionKind.Cell ? OperationsOf(decision.Topology!) : OperationsOf(decision);
                foreach (int position in positions)
                {
                    shared[decision.FirstToken + position] = decision.Labels;
                }

                if (decision.HasDepth)
                {
                    shared[decision.FirstToken] = null;
                }
            }
        }

        return shared;
    }

    private static int[] OperationsOf(CellTopology topology)
    {
        var positions = new int[topology.Nodes * topology.Inputs];
        for (int i = 0; i < positions.Length; i++)
        {
            (int node, int edge) = (i / topology.Inputs, i % topology.Inputs);
            positions[i] = topology.FirstTokenOf(node) + 1 + (topology.RepeatInputs ? 2 * edge : edge);
        }

        return positions;
    }

    private static int[] OperationsOf(DecisionInfo layers)
    {
        var positions = new int[(int)layers.Max];
        for (int layer = 0; layer < positions.Length; layer++)
        {
            positions[layer] = (layers.HasDepth ? 1 : 0) + (layer * (layer + 1) / 2);
        }

        return positions;
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
