namespace NasDsl.Torch;

/// <summary>
/// Asks what candidates cost: the difference that each makes in one architecture whose ranges are as deep as can be, whose layers are the first of their sets and whose cells
/// have the cheapest operation on each edge.
/// </summary>
internal sealed class CostProbe<S>
    where S : class, IRelaxableSpace<S>
{
    private readonly Func<S, double> _cost;
    private readonly int[] _tokens = new int[S.TokenCount];
    private readonly double[] _numbers = new double[S.NumberCount];

    /// <summary>Prepares the architecture.</summary>
    /// <param name="other">What decisions that are no part of the network are taken from.</param>
    /// <param name="cost">The cost.</param>
    public CostProbe(S other, Func<S, double> cost)
    {
        _cost = cost;
        other.Encode(_tokens, _numbers);
        foreach (DecisionInfo decision in S.Decisions)
        {
            if (decision.Kind is not (DecisionKind.Operation or DecisionKind.Layers or DecisionKind.Cell))
            {
                continue;
            }

            Span<int> own = Own(decision);
            own.Clear();
            if (decision.HasDepth)
            {
                own[0] = (int)(decision.Max - decision.Min);
            }

            for (int node = 0; node < decision.Topology?.Nodes; node++)
            {
                TakeCheapest(decision, decision.Topology, node);
            }
        }

        Base = Ask();
    }

    /// <summary>The cost of that architecture.</summary>
    public double Base { get; }

    /// <summary>A decision by its name; null for none.</summary>
    public DecisionInfo? Find(string name)
    {
        foreach (DecisionInfo decision in S.Decisions)
        {
            if (decision.Name == name)
            {
                return decision;
            }
        }

        return null;
    }

    /// <summary>What the candidates of a choice or range cost more than the first, by layer and candidate.</summary>
    public double[] OfLayers(DecisionInfo decision, MixtureWeights weights)
    {
        var costs = new double[weights.Rows * weights.Columns];
        for (int layer = 0; layer < weights.Rows; layer++)
        {
            ref int token = ref Own(decision)[^weights.Rows..][layer];
            for (int candidate = 1; candidate < weights.Columns; candidate++)
            {
                token = candidate;
                costs[(layer * weights.Columns) + candidate] = Ask() - Base;
            }

            token = 0;
        }

        return costs;
    }

    /// <summary>What each depth of a range costs more than the greatest; empty where the depth is fixed.</summary>
    public double[] OfDepths(DecisionInfo decision)
    {
        if (!decision.HasDepth)
        {
            return [];
        }

        Span<int> own = Own(decision);
        int greatest = own[0];
        var costs = new double[greatest + 1];
        for (own[0] = 0; own[0] < greatest; own[0]++)
        {
            costs[own[0]] = Ask() - Base;
        }

        return costs;
    }

    /// <summary>What the candidates of a cell cost more than the cheapest on the same edge, by edge and candidate; zero, where it cannot be chosen, nothing. So the sum is
    /// that of all edges where some candidate is free, as a pool is.</summary>
    public double[] OfCell(DecisionInfo decision, MixtureWeights weights)
    {
        CellTopology topology = decision.Topology!;
        var costs = new double[weights.Rows * weights.Columns];
        int row = 0;
        for (int node = 0; node < topology.Nodes; node++)
        {
            for (int source = 0; source < topology.Predecessors + node; source++, row++)
            {
                double[] byToken = AskAll(decision, topology, node, source);
                for (int token = 0; token < byToken.Length; token++)
                {
                    costs[(row * weights.Columns) + weights.Choosable![token]] = byToken[token] - byToken.Min();
                }
            }
        }

        return costs;
    }

    private void TakeCheapest(DecisionInfo decision, CellTopology topology, int node)
    {
        int[] inputs = InputsWith(topology, node, 0);
        int[] operations = Array.ConvertAll(inputs, source =>
        {
            double[] byToken = AskAll(decision, topology, node, source);
            return Array.IndexOf(byToken, byToken.Min());
        });
        topology.WriteEdges(node, inputs, operations, Own(decision));
    }

    // The cost with each operation on the edge from a source to a node.
    private double[] AskAll(DecisionInfo decision, CellTopology topology, int node, int source)
    {
        Span<int> own = Own(decision);
        int[] before = own.ToArray(), inputs = InputsWith(topology, node, source), operations = new int[inputs.Length];
        var costs = new double[topology.Operations];
        for (int token = 0; token < costs.Length; token++)
        {
            operations[Array.IndexOf(inputs, source)] = token;
            topology.WriteEdges(node, inputs, operations, own);
            costs[token] = Ask();
        }

        before.CopyTo(own);
        return costs;
    }

    // A node that chooses its inputs reads others too.
    private static int[] InputsWith(CellTopology topology, int node, int source)
    {
        var inputs = new int[topology.EdgesOf(node)];
        int last = topology.Predecessors + node - 1;
        for (int edge = 0, next = 0; edge < inputs.Length; edge++)
        {
            if (topology.Wiring == Wiring.Dense)
            {
                inputs[edge] = edge;
                continue;
            }

            next += edge > 0 && next == source ? 1 : 0;
            inputs[edge] = edge == 0 ? source : Math.Min(next++, last);
        }

        Array.Sort(inputs);
        return inputs;
    }

    private Span<int> Own(DecisionInfo decision) => _tokens.AsSpan(decision.FirstToken, decision.TokenCount);

    private double Ask()
    {
        double cost = _cost(S.Decode(_tokens, _numbers));
        return double.IsFinite(cost) ? cost : throw new InvalidOperationException(
            $"The cost of {S.Decode(_tokens, _numbers)} is {cost}; it must be a finite number.");
    }
}
