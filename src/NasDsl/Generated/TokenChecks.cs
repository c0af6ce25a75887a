using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace NasDsl.Generated;

/// <summary>Checks encodings that come from outside.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class TokenChecks
{
    /// <summary>Throws unless an encoding fits into the spans.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Room(string space, int tokens, int tokenCount, int numbers, int numberCount)
    {
        if (tokens < tokenCount || numbers < numberCount)
        {
            throw new ArgumentException(
                $"{space}: an encoding takes {tokenCount} tokens and {numberCount} numbers, and there is room for {tokens} and {numbers}.");
        }
    }

    /// <summary>Throws unless there is room for one-hot features.</summary>
    public static void Room(string space, int features, int oneHotLength)
    {
        if (features < oneHotLength)
        {
            throw new ArgumentException($"{space}: a one-hot encoding takes {oneHotLength} numbers, and there is room for {features}.");
        }
    }

    /// <summary>Throws unless these are the tokens and numbers of one of the space's architectures.</summary>
    /// <exception cref="ArgumentException">The message names the member, the value and what is allowed.</exception>
    public static void Encoding(
        string space, ReadOnlySpan<int> tokens, ReadOnlySpan<int> sizes, ReadOnlySpan<double> numbers, int numberCount, ReadOnlySpan<DecisionInfo> decisions)
    {
        if (tokens.Length != sizes.Length || numbers.Length != numberCount)
        {
            throw new ArgumentException(
                $"{space}: an encoding has {sizes.Length} tokens and {numberCount} numbers, and these are {tokens.Length} and {numbers.Length}.");
        }

        foreach (DecisionInfo decision in decisions)
        {
            if (!decision.IsActive(tokens))
            {
                Inactive(decision, tokens, numbers, decisions);
            }
            else if (decision.Kind == DecisionKind.Number)
            {
                double value = numbers[decision.FirstToken];
                if (!(value >= decision.Min && value <= decision.Max))
                {
                    throw SpaceErrors.OutOfBounds(decision.Name, value, decision.Min, decision.Max);
                }
            }
            else
            {
                Tokens(decision, tokens.Slice(decision.FirstToken, decision.TokenCount), sizes.Slice(decision.FirstToken, decision.TokenCount));
            }
        }
    }

    /// <summary>Marks which tokens may stand at a position: all of them where it is active, 0 where it is not.</summary>
    /// <returns>How many may.</returns>
    /// <exception cref="ArgumentException">There is no such position, or no room for its tokens.</exception>
    public static int WriteAdmissible(string space, int position, ReadOnlySpan<int> sizes, bool isActive, Span<bool> admissible)
    {
        if (position >= sizes.Length)
        {
            throw new ArgumentException($"{space}: an encoding has {sizes.Length} tokens, and after {position} none can follow.");
        }

        int size = sizes[position];
        if (admissible.Length < size)
        {
            throw new ArgumentException($"{space}: position {position} knows {size} tokens, and there is room for {admissible.Length}.");
        }

        admissible[..size].Fill(isActive);
        admissible[0] = true;
        return isActive ? size : 1;
    }

    private static void Inactive(
        DecisionInfo decision, ReadOnlySpan<int> tokens, ReadOnlySpan<double> numbers, ReadOnlySpan<DecisionInfo> decisions)
    {
        string why = SpaceErrors.Unmet(decision, decisions, tokens);
        if (decision.Kind == DecisionKind.Number)
        {
            double value = numbers[decision.FirstToken];
            if (value != decision.Min)
            {
                throw SpaceErrors.NotAllowed(decision.Name, value, $"is not the least value, and the decision is not taken while {why}");
            }

            return;
        }

        ReadOnlySpan<int> own = tokens.Slice(decision.FirstToken, decision.TokenCount);
        int set = own.IndexOfAnyExcept(0);
        if (set >= 0)
        {
            throw SpaceErrors.NotAllowed(
                decision.Name, own[set], $"at position {decision.FirstToken + set} is not 0, and the decision is not taken while {why}");
        }
    }

    private static void Tokens(DecisionInfo decision, ReadOnlySpan<int> tokens, ReadOnlySpan<int> sizes)
    {
        for (int i = 0; i < tokens.Length; i++)
        {
            if ((uint)tokens[i] >= (uint)sizes[i])
            {
                throw SpaceErrors.NotAllowed(
                    decision.Name, tokens[i], $"at position {decision.FirstToken + i} is not one of the tokens 0 to {sizes[i] - 1}");
            }
        }

        if (!decision.HasDepth)
        {
            return;
        }

        int depth = LayerTokens.DepthOf(decision, tokens);
        int end = LayerTokens.PositionOf(decision, depth);
        int beyond = tokens[end..].IndexOfAnyExcept(0);
        if (beyond >= 0)
        {
            throw SpaceErrors.NotAllowed(
                decision.Name,
                tokens[end + beyond],
                $"at position {decision.FirstToken + end + beyond} is not 0, and the layer lies beyond the depth of {depth}");
        }
    }
}
