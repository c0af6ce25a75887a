using System.Collections.Generic;

namespace NasDsl.Generators.Model;

/// <summary>A token before it has its place: the structure of one decision.</summary>
/// <param name="Size">How many tokens it knows.</param>
/// <param name="Unit">The layer or node that it belongs to, −1 for a depth.</param>
/// <param name="Meaning">What it decides, for comments.</param>
internal sealed record TokenPlan(int Size, int Unit, string Meaning)
{
    /// <summary>The tokens of a decision, in order.</summary>
    /// <param name="decision">The decision.</param>
    /// <param name="operations">How many operations can be chosen.</param>
    public static IReadOnlyList<TokenPlan> Of(DecisionModel decision, int operations)
    {
        var plans = new List<TokenPlan>();
        switch (decision)
        {
            case ValueDecisionModel values:
                plans.Add(new(values.Literals.Count, 0, decision.Path));
                break;
            case DepthDecisionModel depth:
                plans.Add(new(depth.Max - depth.Min + 1, -1, depth.Path));
                break;
            case OperationDecisionModel:
                plans.Add(new(operations, 0, decision.Path));
                break;
            case LayersDecisionModel layers:
                AddLayers(plans, layers, operations);
                break;
            case CellDecisionModel cell:
                AddCell(plans, cell, operations);
                break;
        }

        return plans;
    }

    private static void AddLayers(List<TokenPlan> plans, LayersDecisionModel layers, int operations)
    {
        if (layers.Min < layers.Max)
        {
            plans.Add(new(layers.Max - layers.Min + 1, -1, $"{layers.Path}, depth"));
        }

        for (int layer = 0; layer < layers.Max; layer++)
        {
            plans.Add(new(operations, layer, $"{layers.Path}, layer {layer}"));
            for (int earlier = 0; layers.HasLinks && earlier < layer; earlier++)
            {
                plans.Add(new(2, layer, $"{layers.Path}, link of layer {layer} to {earlier}"));
            }
        }
    }

    private static void AddCell(List<TokenPlan> plans, CellDecisionModel cell, int operations)
    {
        for (int node = 0; node < cell.Nodes; node++)
        {
            int sources = cell.Predecessors + node;
            string name = $"{cell.Path}, node {node}";
            if (!cell.IsDense && !cell.RepeatInputs)
            {
                plans.Add(new(Combinations(sources, cell.Inputs), node, $"{name}, inputs"));
            }

            int edges = cell.IsDense ? sources : cell.Inputs;
            for (int edge = 0; edge < edges; edge++)
            {
                if (!cell.IsDense && cell.RepeatInputs)
                {
                    plans.Add(new(sources, node, $"{name}, input {edge}"));
                }

                plans.Add(new(operations, node, $"{name}, operation {edge}"));
            }
        }
    }

    private static int Combinations(int n, int k)
    {
        long count = k <= n ? 1 : 0;
        for (int i = 1; i <= k && count > 0; i++)
        {
            count = count * (n - k + i) / i;
        }

        return checked((int)count);
    }
}
