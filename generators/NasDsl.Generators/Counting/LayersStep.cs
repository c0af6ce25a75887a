using System;
using System.Collections.Generic;

namespace NasDsl.Generators.Counting;

/// <summary>Layers in series, each with a choice of its own: a range, or one layer that is always there. With skip links a batch norm stands behind every
/// layer but the first.</summary>
internal sealed class LayersStep(CandidateFigures candidates, int min, int max, PlaceSize channels, PlaceSize stride, PlaceSize copies, bool hasLinks = false)
    : CostStep
{
    public override IEnumerable<int> Reads => DriversOf(channels, stride, copies);

    public override int Weight => candidates.Count;

    public override Figures Pass(ref FeatureShape shape, int[] decided, Requirement? required)
    {
        FeatureShape from = shape;
        int own = channels is { Driver: < 0, Constant: 0 } ? from.Channels : channels.In(decided);
        int firstStride = stride.In(decided);
        FeatureShape to = After(from, own, firstStride);
        int times = copies.In(decided);

        // All copies have the same operations; the first layer of the first copy alone has the stride and the channels that come in.
        Figures First(int token) =>
            candidates.Of(token, from, own, firstStride) + candidates.Of(token, to, own, 1).Times(times - 1);
        NetworkCost norm = hasLinks ? OperationCosts.Norm(own) : default;
        Figures Later(int token) => (candidates.Of(token, to, own, 1) + Figures.Of(norm)).Times(times);

        shape = to;
        if (Own >= 0)
        {
            return First(decided[Own]);
        }

        bool isOurs = required is not null && required.Member == Member;
        (int least, int most) = isOurs && required!.Depth >= 0 ? (required.Depth, required.Depth) : (min, max);
        return isOurs && required!.Token >= 0
            ? With(First, Later, required.Token, Math.Max(1, least), most)
            : Any(First, Later, least, most);
    }

    private Figures Over(Func<int, Figures> figures)
    {
        Figures all = figures(0);
        for (int token = 1; token < candidates.Count; token++)
        {
            all |= figures(token);
        }

        return all;
    }

    // Costs grow with the depth alike from layer to layer, so that the ends tell all.
    private Figures Any(Func<int, Figures> first, Func<int, Figures> later, int least, int most)
    {
        if (most == 0)
        {
            return default;
        }

        Figures begin = Over(first);
        Figures layer = most > 1 ? Over(later) : default;
        Figures all = begin + layer.Times(most - 1);
        return least == 0 ? all | begin | default(Figures) : all | (begin + layer.Times(least - 1));
    }

    private Figures With(Func<int, Figures> first, Func<int, Figures> later, int token, int least, int most)
    {
        Figures? all = null;
        foreach (int depth in (int[])[least, Math.Min(least + 1, most), most])
        {
            Figures layer = depth > 1 ? Over(later) : default;
            Figures one = first(token) + layer.Times(depth - 1);
            if (depth > 1)
            {
                one |= Over(first) + later(token) + layer.Times(depth - 2);
            }

            all = all is Figures known ? known | one : one;
        }

        return all!.Value;
    }
}
