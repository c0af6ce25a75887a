using System.ComponentModel;

namespace NasDsl.Generated;

/// <summary>Walks through the encodings that differ from one in a single decision.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class TokenNeighbors
{
    /// <summary>
    /// Changes one token at a time and yields the tokens each time; what it yields is the same array, put back before the next change. A depth changes by
    /// one, and the layer that this adds takes each of its operations.
    /// </summary>
    public static IEnumerable<int[]> Of(int[] tokens, IReadOnlyList<DecisionInfo> decisions, IReadOnlyList<int> sizes)
    {
        foreach (DecisionInfo decision in decisions)
        {
            if (decision.Kind == DecisionKind.Number)
            {
                continue;
            }

            int first = decision.FirstToken;
            int end = first + decision.TokenCount;
            if (decision.HasDepth)
            {
                int beyond = first + 1 + (int)decision.Min + tokens[first];
                foreach (int[] changed in OtherDepths(tokens, first, sizes[first], beyond, sizes))
                {
                    yield return changed;
                }

                (first, end) = (first + 1, beyond);
            }

            for (int position = first; position < end; position++)
            {
                int own = tokens[position];
                for (int token = 0; token < sizes[position]; token++)
                {
                    if (token != own)
                    {
                        tokens[position] = token;
                        yield return tokens;
                    }
                }

                tokens[position] = own;
            }
        }
    }

    private static IEnumerable<int[]> OtherDepths(int[] tokens, int position, int depths, int beyond, IReadOnlyList<int> sizes)
    {
        int depth = tokens[position];
        if (depth > 0)
        {
            int last = tokens[beyond - 1];
            (tokens[position], tokens[beyond - 1]) = (depth - 1, 0);
            yield return tokens;
            (tokens[position], tokens[beyond - 1]) = (depth, last);
        }

        if (depth + 1 < depths)
        {
            tokens[position] = depth + 1;
            for (int token = 0; token < sizes[beyond]; token++)
            {
                tokens[beyond] = token;
                yield return tokens;
            }

            (tokens[position], tokens[beyond]) = (depth, 0);
        }
    }
}
