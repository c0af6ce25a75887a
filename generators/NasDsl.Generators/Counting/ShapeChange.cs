using System.Collections.Generic;
using System.Linq;
using NasDsl.Generators.Model;

namespace NasDsl.Generators.Counting;

/// <summary>When the first layer of a member changes the shape, as <c>Canonical</c> and the count of its values ask it.</summary>
/// <param name="IsCertain">Whether it always does, or nothing says that it does not.</param>
/// <param name="Stride">Its stride, or null for 1.</param>
/// <param name="Own">The channels that it declares, where they are others than come in; else null.</param>
/// <param name="Before">The channels that come in, where it declares others.</param>
internal sealed record ShapeChange(bool IsCertain, Width? Stride = null, Width? Own = null, Width? Before = null)
{
    /// <summary>The decisions that it hangs on.</summary>
    public IEnumerable<string> Sizes => IsCertain ? [] : new[] { Stride?.From, Own?.From, Before?.From }.OfType<string>();

    /// <summary>The members of a space without blocks, in order, each with its change of shape.</summary>
    public static IEnumerable<(MemberLayout Member, ShapeChange Change)> Along(TokenLayout layout)
    {
        SpaceModel space = layout.Space;
        Width? channels = space.Stem is { } stem ? Of(stem.Channels, space) : space.Input is { } input ? new(input.Channels) : null;
        foreach (MemberLayout member in layout.Members)
        {
            if (member.Decision is not LayerDecisionModel layer)
            {
                yield return (member, new(false));
                continue;
            }

            yield return (member, Of(layer, channels, space));

            Width? own = layer.Channels is null ? channels : Of(layer.Channels, space);
            own = layer is CellDecisionModel { OutputsAllNodes: true } cell ? own?.Times(cell.Nodes) : own;

            // Behind a layer that may be absent nothing says which channels there are, unless it leaves them as they are.
            channels = layer.When is null || own == channels ? own : null;
        }
    }

    /// <summary>Whether it happens.</summary>
    /// <param name="values">What <see cref="Sizes"/> are.</param>
    public bool Happens(IReadOnlyDictionary<string, int> values)
    {
        return IsCertain || (Stride is not null && Number(Stride) != 1) || (Own is not null && Number(Own) != Number(Before!));

        long Number(Width width) => (long)width.Factor * (width.From is null ? 1 : values[width.From]);
    }

    private static ShapeChange Of(LayerDecisionModel layer, Width? before, SpaceModel space)
    {
        bool hasStride = layer.Stride is not (null or { From: null, Constant: 1 });
        Width? stride = hasStride ? Of(layer.Stride, space) : null;
        if (hasStride && stride is null or { From: null })
        {
            return new(true);
        }

        if (layer.Channels is null)
        {
            return new(false, stride);
        }

        Width? own = Of(layer.Channels, space);
        return own is null || before is null ? new(true) : own == before ? new(false, stride) : new(false, stride, own, before);
    }

    // A decision within a block may not be there: nothing says what it is.
    private static Width? Of(SizeModel? size, SpaceModel space) =>
        size is null || (size.From is { } from && space.Decision(from)!.NestedPath is not null) ? null : Width.Of(size);
}
