using System.ComponentModel;
using System.Numerics;

namespace NasDsl.Generated;

/// <summary>
/// Numbers the values of one decision. A cell is a number with its first token most significant, so that sorted edges are smallest. Ranges are numbered by
/// depth, shorter ones first, then with the first layer least significant; an identity is the smallest digit, so that moving it to the end
/// makes the number smaller.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class TokenIndex
{
    /// <summary>The number of a cell.</summary>
    public static T OfCell<T>(ReadOnlySpan<int> tokens, ReadOnlySpan<int> sizes)
        where T : IBinaryInteger<T>
    {
        T index = T.Zero;
        for (int i = 0; i < tokens.Length; i++)
        {
            index = (index * T.CreateTruncating(sizes[i])) + T.CreateTruncating(tokens[i]);
        }

        return index;
    }

    /// <summary>Writes the tokens of the cell with this number.</summary>
    public static void WriteCell<T>(T index, ReadOnlySpan<int> sizes, Span<int> tokens)
        where T : IBinaryInteger<T>
    {
        for (int i = tokens.Length - 1; i >= 0; i--)
        {
            (index, T token) = T.DivRem(index, T.CreateTruncating(sizes[i]));
            tokens[i] = int.CreateTruncating(token);
        }
    }

    /// <summary>The number of a range's layers.</summary>
    /// <param name="decision">The range.</param>
    /// <param name="tokens">Its tokens.</param>
    /// <param name="identity">The token of the identity, or −1 where no candidate is one.</param>
    public static T OfLayers<T>(DecisionInfo decision, ReadOnlySpan<int> tokens, int identity)
        where T : IBinaryInteger<T>
    {
        ReadOnlySpan<int> layers = LayerTokens.LayersOf(decision, tokens);
        T size = T.CreateTruncating(decision.Labels.Count);
        T index = T.Zero;
        for (int i = layers.Length - 1; i >= 0; i--)
        {
            index = (index * size) + T.CreateTruncating(RankOf(layers[i], identity));
        }

        for (int depth = (int)decision.Min; depth < layers.Length; depth++)
        {
            index += Power(size, depth);
        }

        return index;
    }

    /// <summary>Writes the tokens of the range with this number.</summary>
    /// <param name="index">The number.</param>
    /// <param name="decision">The range.</param>
    /// <param name="identity">The token of the identity, or −1 where no candidate is one.</param>
    /// <param name="tokens">Receives the tokens.</param>
    public static void WriteLayers<T>(T index, DecisionInfo decision, int identity, Span<int> tokens)
        where T : IBinaryInteger<T>
    {
        T size = T.CreateTruncating(decision.Labels.Count);
        int depth = (int)decision.Min;
        for (T count = Power(size, depth); index >= count; count = Power(size, depth))
        {
            index -= count;
            depth++;
        }

        LayerTokens.WriteDepth(decision, depth, tokens);
        int first = LayerTokens.FirstLayer(decision);
        for (int i = 0; i < depth; i++)
        {
            (index, T rank) = T.DivRem(index, size);
            tokens[first + i] = TokenOf(int.CreateTruncating(rank), identity);
        }
    }

    /// <summary>The number of a range with skip links: shorter ones first, then the first layer's tokens least significant, and of a layer its operation before its
    /// links. (An identity there is a layer like any other.)</summary>
    /// <param name="decision">The range.</param>
    /// <param name="tokens">Its tokens.</param>
    public static T OfLinkedLayers<T>(DecisionInfo decision, ReadOnlySpan<int> tokens)
        where T : IBinaryInteger<T>
    {
        T index = T.Zero;
        int depth = LayerTokens.DepthOf(decision, tokens);
        for (int layer = depth - 1; layer >= 0; layer--)
        {
            int position = LayerTokens.PositionOf(decision, layer);
            index = (index << layer) + T.CreateTruncating(LinkTokens.LinksOf(decision, tokens, layer));
            index = (index * T.CreateTruncating(decision.Labels.Count)) + T.CreateTruncating(tokens[position]);
        }

        for (int shorter = (int)decision.Min; shorter < depth; shorter++)
        {
            index += LinkTokens.Count<T>(decision, shorter);
        }

        return index;
    }

    /// <summary>Writes the tokens of the range with skip links that has this number.</summary>
    public static void WriteLinkedLayers<T>(T index, DecisionInfo decision, Span<int> tokens)
        where T : IBinaryInteger<T>
    {
        int depth = (int)decision.Min;
        for (T count = LinkTokens.Count<T>(decision, depth); index >= count; count = LinkTokens.Count<T>(decision, depth))
        {
            index -= count;
            depth++;
        }

        LayerTokens.WriteDepth(decision, depth, tokens);
        for (int layer = 0; layer < depth; layer++)
        {
            (index, T operation) = T.DivRem(index, T.CreateTruncating(decision.Labels.Count));
            tokens[LayerTokens.PositionOf(decision, layer)] = int.CreateTruncating(operation);
            LinkTokens.Write(decision, layer, ulong.CreateTruncating(index & ((T.One << layer) - T.One)), tokens);
            index >>= layer;
        }
    }

    private static int RankOf(int token, int identity) => token == identity ? 0 : token < identity ? token + 1 : token;

    private static int TokenOf(int rank, int identity) => rank > identity ? rank : rank == 0 ? identity : rank - 1;

    private static T Power<T>(T size, int exponent)
        where T : IBinaryInteger<T>
    {
        T power = T.One;
        for (int i = 0; i < exponent; i++)
        {
            power *= size;
        }

        return power;
    }
}
