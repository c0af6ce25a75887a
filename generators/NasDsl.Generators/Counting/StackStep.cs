using System.Collections.Generic;
using System.Linq;
using NasDsl.Generators.Model;

namespace NasDsl.Generators.Counting;

/// <summary>A stack of cells at its declared height and width.</summary>
internal sealed class StackStep(SpaceModel space, StackModel stack, FrontWork? fronts) : CostStep
{
    private readonly CellDecisionModel _normal = Cell(space, stack.Normal)!;
    private readonly CellDecisionModel? _reduce = Cell(space, stack.Reduce);

    public override int Weight => stack.Cells;

    public override Figures Pass(ref FeatureShape shape, int[] decided, Requirement? required)
    {
        var edges = new Dictionary<CellDecisionModel, (EdgeFigures Figures, CandidateFigures Candidates)>();
        FeatureShape previous = shape;
        int channels = stack.Channels;
        NetworkCost fix = default;
        for (int i = 0; i < stack.Cells; i++)
        {
            bool reduces = i == stack.Cells / 3 || i == 2 * stack.Cells / 3;
            channels = reduces ? 2 * channels : channels;
            if (reduces && _reduce is null)
            {
                PlaceLimit.Check(shape, channels, 2, kernel: 3);
                fix += OperationCosts.ResidualReduction(shape.Channels, channels, shape.Height, shape.Width);
                previous = shape = After(shape, channels, 2);
            }

            CellDecisionModel cell = reduces && _reduce is not null ? _reduce : _normal;
            if (!edges.TryGetValue(cell, out (EdgeFigures Figures, CandidateFigures Candidates) own))
            {
                var candidates = new CandidateFigures(Candidates.ChoosableOf(space, cell), fronts);
                edges.Add(cell, own = (new EdgeFigures(cell, candidates.Count), candidates));
            }

            fix += Projections.Of(cell, shape, previous, channels);
            int stride = cell == _reduce ? 2 : 1;
            own.Figures.Add(own.Candidates, shape with { Channels = channels }, stride, 1);
            previous = shape;
            shape = After(shape, channels * (cell.OutputsAllNodes ? cell.Nodes : 1), stride);
        }

        Figures all = Figures.Of(fix);
        foreach (KeyValuePair<CellDecisionModel, (EdgeFigures Figures, CandidateFigures Candidates)> cell in edges)
        {
            all += required is { Token: >= 0 } && required.Member == cell.Key.Name ? cell.Value.Figures.With(required.Token) : cell.Value.Figures.All();
        }

        return all;
    }

    private static CellDecisionModel? Cell(SpaceModel space, string? name) =>
        space.Decisions.OfType<CellDecisionModel>().FirstOrDefault(cell => cell.Name == name);
}
