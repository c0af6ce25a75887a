namespace NasDsl.Search;

/// <summary>
/// Combines two architectures at one place of their declaration. It cuts between decisions, layers and nodes, never within one. Behind the cut what is active
/// in the second parent comes from there; what is active in the child alone because of a decision before the cut comes from the first, where it is
/// active too. Of all cuts that give an admissible child other than its parents each is tried, beginning at a random one.
/// </summary>
internal sealed class OnePointCrossover<S>
    where S : class, ISearchSpace<S>
{
    private readonly List<(DecisionInfo? Number, int First)> _units = [];

    internal OnePointCrossover()
    {
        ReadOnlySpan<DecisionInfo> decisions = S.Decisions;
        if (decisions.IsEmpty)
        {
            // A space that declares nothing says of its tokens their sizes alone.
            AddUnits(S.TokenCount, 0, static _ => 1);
            return;
        }

        foreach (DecisionInfo decision in decisions)
        {
            int first = decision.FirstToken;
            if (decision.Kind == DecisionKind.Number)
            {
                _units.Add((decision, first));
            }
            else if (decision.Topology is { } topology)
            {
                AddUnits(topology.Nodes, first, topology.TokensOf);
            }
            else if (decision.HasLinks)
            {
                int depth = decision.HasDepth ? 1 : 0;
                AddUnits(depth, first, static _ => 1);
                AddUnits((int)decision.Max, first + depth, static layer => 1 + layer);
            }
            else
            {
                AddUnits(decision.TokenCount, first, static _ => 1);
            }
        }
    }

    /// <summary>A child that begins as the first parent and ends as the second; null where no cut gives an admissible one that is neither of them.</summary>
    internal S? Cross(S first, S second, RandomSource random)
    {
        Span<int> tokens = stackalloc int[S.TokenCount];
        Span<double> numbers = stackalloc double[S.NumberCount];
        Span<int> tail = stackalloc int[S.TokenCount];
        Span<double> tailNumbers = stackalloc double[S.NumberCount];
        int cuts = _units.Count - 1;
        int begin = cuts > 0 ? random.Next(cuts) : 0;
        for (int tried = 0; tried < cuts; tried++)
        {
            first.Encode(tokens, numbers);
            second.Encode(tail, tailNumbers);
            Join(tokens, numbers, tail, tailNumbers, 1 + ((begin + tried) % cuts));
            S child = S.Decode(tokens, numbers);
            if (!child.Equals(first) && !child.Equals(second) && Admissibility.IsAdmitted(child))
            {
                return child;
            }
        }

        return null;
    }

    // Units without a choice are the same in both parents, and no place to cut.
    private void AddUnits(int count, int first, Func<int, int> length)
    {
        for (int unit = 0, position = first; unit < count; position += length(unit++))
        {
            foreach (int size in S.TokenSizes.Slice(position, length(unit)))
            {
                if (size > 1)
                {
                    _units.Add((null, position));
                    break;
                }
            }
        }
    }

    private void Join(Span<int> tokens, Span<double> numbers, ReadOnlySpan<int> tail, ReadOnlySpan<double> tailNumbers, int cut)
    {
        int cutToken = tokens.Length;
        for (int unit = _units.Count - 1; unit >= cut; unit--)
        {
            cutToken = _units[unit].Number is null ? _units[unit].First : cutToken;
        }

        for (int position = cutToken; position < tokens.Length; position++)
        {
            bool isActive = ActivePositions<S>.IsActive(tokens[..position]);
            bool isInTail = ActivePositions<S>.IsActive(tail[..position]);
            tokens[position] = !isActive ? 0 : isInTail ? tail[position] : tokens[position];
        }

        for (int unit = 0; unit < _units.Count; unit++)
        {
            if (_units[unit].Number is { } number)
            {
                int i = number.FirstToken;
                numbers[i] = !number.IsActive(tokens) ? number.Min
                    : unit >= cut && number.IsActive(tail) ? tailNumbers[i]
                    : numbers[i];
            }
        }
    }
}
