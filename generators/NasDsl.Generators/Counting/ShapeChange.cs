using System.Collections.Generic;
using System.Linq;
using NasDsl.Generators.Model;

namespace NasDsl.Generators.Counting;

/// <summary>When the first layer of a member changes the shape, as <c>Canonical</c> asks it.</summary>
/// <param name="Stride">Its stride, or null for 1.</param>
/// <param name="Own">The channels that it declares, or null where it keeps what comes in.</param>
/// <param name="Before">The channels that come in, or null where nothing says.</param>
internal sealed record ShapeChange(Width? Stride, Width? Own, Width? Before)
{
    private bool IsCertain => Stride is { From: null, Factor: not 1 } || (Own is not null && Before is null);

    /// <summary>The decisions that it hangs on.</summary>
    public IEnumerable<string> Sizes => IsCertain
        ? []
        : new[] { Stride?.From, Own == Before ? null : Own?.From, Own is null || Own == Before ? null : Before?.From }.OfType<string>();

    /// <summary>The members in order, each with its change of shape.</summary>
    public static IEnumerable<(MemberLayout Member, ShapeChange Change)> Along(TokenLayout layout)
    {
        SpaceModel space = layout.Space;
        Width? channels = space.Stem is { } stem ? Of(stem.Channels) : space.Input is { } input ? new(input.Channels) : null;
        foreach (MemberLayout member in layout.Members)
        {
            if (member.Decision is not LayerDecisionModel layer)
            {
                yield return (member, new(null, null, null));
                continue;
            }

            Width? own = Of(layer.Channels);
            yield return (member, new(Of(layer.Stride), own, channels));
            channels = own ?? channels;
            channels = layer is CellDecisionModel { OutputsAllNodes: true } cell ? channels?.Times(cell.Nodes) : channels;
        }
    }

    /// <summary>Whether it happens.</summary>
    /// <param name="values">What <see cref="Sizes"/> are.</param>
    public bool Happens(IReadOnlyDictionary<string, int> values)
    {
        return IsCertain || (Stride is not null && Number(Stride) != 1) || (Own is not null && Own != Before && Number(Own) != Number(Before!));

        long Number(Width width) => (long)width.Factor * (width.From is null ? 1 : values[width.From]);
    }

    private static Width? Of(SizeModel? size) => size is null ? null : Width.Of(size);
}
