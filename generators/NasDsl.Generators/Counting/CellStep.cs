using System;
using System.Collections.Generic;
using NasDsl.Generators.Model;

namespace NasDsl.Generators.Counting;

/// <summary>Copies of a cell in a chain, all with one choice.</summary>
internal sealed class CellStep(CellDecisionModel cell, CandidateFigures candidates, PlaceSize channels, PlaceSize stride, PlaceSize copies) : CostStep
{
    public override IEnumerable<int> Reads => DriversOf(channels, stride, copies);

    public override int Weight => candidates.Count * cell.Nodes;

    public override Figures Pass(ref FeatureShape shape, int[] decided, Requirement? required)
    {
        FeatureShape input = shape;
        int own = channels is { Driver: < 0, Constant: 0 } ? input.Channels : channels.In(decided);
        int firstStride = stride.In(decided);
        int times = copies.In(decided);
        FeatureShape to = After(input, checked(own * (cell.OutputsAllNodes ? cell.Nodes : 1)), firstStride);

        var edges = new EdgeFigures(cell, candidates.Count);
        edges.Add(candidates, input with { Channels = own }, firstStride, 1);
        edges.Add(candidates, to with { Channels = own }, 1, times - 1);

        // From the third copy on both inputs are like the output.
        Figures projections = Figures.Of(Projections.Of(cell, input, input, own));
        if (times > 1)
        {
            projections += Figures.Of(Projections.Of(cell, to, input, own));
            projections += Figures.Of(Projections.Of(cell, to, to, own)).Times(Math.Max(0, times - 2));
        }

        shape = to;
        return projections + (required is { Token: >= 0 } && required.Member == cell.Name ? edges.With(required.Token) : edges.All());
    }
}
