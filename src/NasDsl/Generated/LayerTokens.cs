using System.ComponentModel;

namespace NasDsl.Generated;

/// <summary>
/// The tokens of a range of layers: the depth less the least one, where the depth is a decision, then an operation for each layer up to the greatest
/// depth, in a range with skip links followed by the layer's links; 0 beyond the depth.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class LayerTokens
{
    /// <summary>The list that the tokens stand for.</summary>
    public static Layers<T> Read<T>(DecisionInfo decision, ReadOnlySpan<T> operations, ReadOnlySpan<int> tokens)
    {
        var items = new T[DepthOf(decision, tokens)];
        for (int i = 0; i < items.Length; i++)
        {
            items[i] = operations[tokens[PositionOf(decision, i)]];
        }

        return decision.HasLinks ? new(items, LinkTokens.Read(decision, tokens, items.Length)) : new(items);
    }

    /// <summary>Writes the tokens of a list.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The list has too few or too many layers, or an operation that is no candidate; the message names the
    /// member, the value and what is allowed.</exception>
    public static void Write<T>(DecisionInfo decision, Layers<T> value, ReadOnlySpan<T> operations, Span<int> tokens)
    {
        if (WriteDepth(decision, value.Count, tokens) is { } error)
        {
            throw SpaceErrors.NotAllowed(decision.Name, value, error);
        }

        if (value.HasLinks && !decision.HasLinks)
        {
            throw SpaceErrors.NotAllowed(decision.Name, value, LinkTokens.NoLinks);
        }

        for (int i = 0; i < value.Count; i++)
        {
            int token = ChoiceTokens.IndexOf(operations, value[i]);
            tokens[PositionOf(decision, i)] = token >= 0
                ? token
                : throw SpaceErrors.NotAllowed(decision.Name, value[i], $"in layer {i} {SpaceErrors.NotOneOf(decision.Labels)}");
            if (value.HasLinks)
            {
                LinkTokens.Write(decision, i, value.LinksAt(i), tokens);
            }
        }
    }

    /// <summary>A layer that may be left out, as a list of at most one.</summary>
    public static Layers<T> OfOptional<T>(T? value)
        where T : struct => value is { } layer ? [layer] : [];

    internal static int FirstLayer(DecisionInfo decision) => decision.HasDepth ? 1 : 0;

    internal static int DepthOf(DecisionInfo decision, ReadOnlySpan<int> tokens) => (int)decision.Min + (decision.HasDepth ? tokens[0] : 0);

    /// <summary>Where a layer's operation stands among the tokens of its range; for the layer behind the last one, where the tokens end.</summary>
    internal static int PositionOf(DecisionInfo decision, int layer) =>
        FirstLayer(decision) + (decision.HasLinks ? LinkTokens.PositionOf(layer) : layer);

    /// <summary>The operations up to the depth of a range without links.</summary>
    internal static ReadOnlySpan<int> LayersOf(DecisionInfo decision, ReadOnlySpan<int> tokens) =>
        tokens.Slice(FirstLayer(decision), DepthOf(decision, tokens));

    /// <summary>Clears the tokens and writes the depth's; returns what is wrong with the depth, if anything is.</summary>
    internal static string? WriteDepth(DecisionInfo decision, int depth, Span<int> tokens)
    {
        if (depth < decision.Min || depth > decision.Max)
        {
            return decision.Min == decision.Max
                ? $"has {depth} layers, and the space wants {decision.Max}"
                : $"has {depth} layers, and the space allows {decision.Min} to {decision.Max}";
        }

        tokens.Clear();
        if (decision.HasDepth)
        {
            tokens[0] = depth - (int)decision.Min;
        }

        return null;
    }
}
