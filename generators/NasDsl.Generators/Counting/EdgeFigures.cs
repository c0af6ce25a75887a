using System;
using NasDsl.Generators.Model;

namespace NasDsl.Generators.Counting;

/// <summary>
/// What the edges of a cell cost. An edge from one of the cell's inputs may have a stride, and others have none; whatever a node reads, its edges choose
/// their operations independently, and every node is built, dead or not.
/// </summary>
/// <param name="cell">The cell.</param>
/// <param name="operations">How many operations can be chosen.</param>
internal sealed class EdgeFigures(CellDecisionModel cell, int operations)
{
    private readonly Figures[] _outer = new Figures[operations];
    private readonly Figures[] _inner = new Figures[operations];

    /// <summary>Adds a copy of the cell.</summary>
    /// <param name="candidates">The operations.</param>
    /// <param name="from">The shape of its inputs, once they are projected.</param>
    /// <param name="stride">Its stride.</param>
    /// <param name="times">How many such copies.</param>
    public void Add(CandidateFigures candidates, FeatureShape from, int stride, int times)
    {
        var inside = new FeatureShape(
            from.Channels, OperationCosts.Strided(from.Height, stride), OperationCosts.Strided(from.Width, stride));
        for (int token = 0; token < operations; token++)
        {
            _outer[token] += candidates.Of(token, from, from.Channels, stride).Times(times);
            _inner[token] += candidates.Of(token, inside, from.Channels, 1).Times(times);
        }
    }

    /// <summary>Over all choices.</summary>
    public Figures All()
    {
        Figures all = default;
        for (int node = 0; node < cell.Nodes; node++)
        {
            all += Node(node, -1);
        }

        return all;
    }

    /// <summary>Over the choices in which some edge has the operation.</summary>
    public Figures With(int token)
    {
        Figures? all = null;
        for (int special = 0; special < cell.Nodes; special++)
        {
            Figures one = default;
            for (int node = 0; node < cell.Nodes; node++)
            {
                one += Node(node, node == special ? token : -1);
            }

            all = all is Figures known ? known | one : one;
        }

        return all!.Value;
    }

    private Figures Node(int node, int token)
    {
        (int least, int most, int edges) = cell switch
        {
            { IsDense: true } => (cell.Predecessors, cell.Predecessors, cell.Predecessors + node),
            { RepeatInputs: true } => (node > 0 ? 0 : cell.Inputs, cell.Inputs, cell.Inputs),
            _ => (Math.Max(0, cell.Inputs - node), Math.Min(cell.Predecessors, cell.Inputs), cell.Inputs),
        };
        Figures outer = Over(_outer);
        Figures inner = Over(_inner);
        Figures? all = null;
        for (int outside = least; outside <= most; outside++)
        {
            int inside = edges - outside;
            if (token < 0)
            {
                Unite(outer.Times(outside) + inner.Times(inside));
                continue;
            }

            if (outside > 0)
            {
                Unite(_outer[token] + outer.Times(outside - 1) + inner.Times(inside));
            }

            if (inside > 0)
            {
                Unite(outer.Times(outside) + _inner[token] + inner.Times(inside - 1));
            }
        }

        return all!.Value;

        void Unite(Figures one) => all = all is Figures known ? known | one : one;
    }

    private static Figures Over(Figures[] figures)
    {
        Figures all = figures[0];
        foreach (Figures one in figures)
        {
            all |= one;
        }

        return all;
    }
}
