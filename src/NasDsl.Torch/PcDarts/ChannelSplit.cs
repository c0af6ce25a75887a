using TorchSharp;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace NasDsl.Torch;

/// <summary>
/// The channels of one layer or edge in two parts (PC-DARTS, arXiv 1907.05737, section 3.1): the first is mixed, the other passes by, through a max pool of the
/// stride's size where there is a stride; both are joined and shuffled, so that every channel is mixed sooner or later.
/// </summary>
internal sealed class ChannelSplit
{
    private readonly Site _site;
    private readonly int _parts;
    private readonly int _mixed;
    private readonly int _stride;

    private ChannelSplit(Place place, LayerShape shape, int parts)
    {
        (_site, _parts, _mixed, _stride) = (place.Site, parts, shape.InChannels / parts, shape.Stride);
        Mixed = place.With([new LayerShape(_mixed, _mixed, shape.Stride)]);
    }

    /// <summary>The place of the candidates.</summary>
    public Place Mixed { get; }

    private int ChannelDimension => _site.IsSequence ? 2 : 1;

    /// <summary>The split at a place; null where all channels are mixed.</summary>
    /// <param name="place">The place.</param>
    /// <param name="candidates">How many candidates there are.</param>
    /// <param name="create">Makes a candidate at a place; throws <see cref="ArgumentException"/> where it cannot work there.</param>
    public static ChannelSplit? Of(Place place, int candidates, Func<int, Place, Operation> create)
    {
        LayerShape shape = place.Shapes[0];
        int parts = shape.InChannels == shape.OutChannels ? place.Site.Options.PartialChannels?.Parts ?? 1 : 1;
        for (; parts > 1; parts--)
        {
            if (shape.InChannels % parts == 0)
            {
                var split = new ChannelSplit(place, shape, parts);

                // On sequences heads of attention may not divide the part.
                if (!place.Site.IsSequence || Fits(split.Mixed, candidates, create))
                {
                    return split;
                }
            }
        }

        return null;
    }

    /// <summary>The part that is mixed.</summary>
    public Tensor Take(Tensor input) => input.narrow(ChannelDimension, 0, _mixed);

    /// <summary>What passes by.</summary>
    public Tensor Bypass(Tensor input)
    {
        Tensor others = input.narrow(ChannelDimension, _mixed, input.size(ChannelDimension) - _mixed);
        if (_stride == 1)
        {
            return others;
        }

        using Tensor whole = others;
        if (!_site.IsSequence)
        {
            return functional.max_pool2d(whole, _stride, _stride, ceil_mode: true);
        }

        using Tensor channelsFirst = whole.transpose(1, 2);
        using Tensor pooled = functional.max_pool1d(channelsFirst, _stride, _stride, ceil_mode: true);
        return pooled.transpose(1, 2);
    }

    /// <summary>Both parts together, their channels shuffled (ShuffleNet, arXiv 1707.01083): one of each K-th after the other.</summary>
    public Tensor Join(Tensor mixed, Tensor bypass)
    {
        int dimension = ChannelDimension;
        using Tensor joined = cat([mixed, bypass], dimension);
        using Tensor grouped = joined.unflatten(dimension, _parts, _mixed);
        using Tensor shuffled = grouped.transpose(dimension, dimension + 1);
        return shuffled.flatten(dimension, dimension + 1);
    }

    private static bool Fits(Place place, int candidates, Func<int, Place, Operation> create)
    {
        using DisposeScope scope = NewDisposeScope();
        try
        {
            for (int k = 0; k < candidates; k++)
            {
                Operation probe = create(k, place);
                Module[] parts = [.. probe.modules()];
                probe.Dispose();
                ModuleHandles.Release(parts);
            }

            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
