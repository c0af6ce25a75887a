namespace NasDsl.Torch;

/// <summary>
/// A cell: on dense wiring a choice for each edge; else for each possible input of a node whether it is read, and by which operation other than zero. The state
/// is how many inputs the node reads so far.
/// </summary>
internal sealed class RankedCell : RankedDecision
{
    private const int NotRead = -1;

    private readonly CellTopology _topology;
    private readonly int _first;
    private readonly List<(int Node, int Source)> _edges = [];

    /// <summary>Ranks what the weights say.</summary>
    /// <param name="topology">The cell's structure.</param>
    /// <param name="weights">The weights, a row for each edge: nodes in order, for each its sources in order.</param>
    /// <param name="choosable">The candidate of each token.</param>
    /// <param name="zero">The candidate that gives zeros, or −1 for none.</param>
    /// <param name="first">The decision's first token.</param>
    public RankedCell(CellTopology topology, MixtureWeights weights, ReadOnlySpan<int> choosable, int zero, int first)
    {
        (_topology, _first) = (topology, first);
        double[] softmax = weights.ToStrengths();
        int[] candidates = choosable.ToArray();
        int row = 0;
        for (int node = 0; node < topology.Nodes; node++)
        {
            int sources = topology.Predecessors + node;
            double[][] edges = [.. Enumerable.Range(row, sources).Select(
                edge => Array.ConvertAll(candidates, candidate => candidate == zero && topology.Wiring == Wiring.Chosen
                    ? double.NaN : softmax[(edge * weights.Columns) + candidate]))];
            row += sources;
            if (topology.Wiring == Wiring.Dense)
            {
                AddAll(node, [.. Enumerable.Range(0, sources)], edges);
            }
            else if (sources < topology.Inputs)
            {
                AddAll(node, Repeated(edges), edges);
            }
            else
            {
                AddChosen(node, edges);
            }
        }
    }

    /// <inheritdoc/>
    public override void Write(ReadOnlySpan<int> choices, Span<int> tokens)
    {
        var inputs = new List<int>();
        var operations = new List<int>();
        for (int step = 0; step < _edges.Count; step++)
        {
            if (choices[step] != NotRead)
            {
                inputs.Add(_edges[step].Source);
                operations.Add(choices[step]);
            }

            int node = _edges[step].Node;
            if (step + 1 == _edges.Count || _edges[step + 1].Node != node)
            {
                _topology.WriteEdges(node, inputs.ToArray(), operations.ToArray(), tokens[_first..]);
                inputs.Clear();
                operations.Clear();
            }
        }
    }

    // Edges that are all there, each with a choice of its own.
    private void AddAll(int node, int[] sources, double[][] edges)
    {
        foreach (int source in sources)
        {
            _edges.Add((node, source));
            Steps.Add([Operations(edges[source], next: 0)]);
        }
    }

    private void AddChosen(int node, double[][] edges)
    {
        int inputs = _topology.Inputs;
        for (int source = 0; source < edges.Length; source++)
        {
            bool isLast = source + 1 == edges.Length;
            var byRead = new RankedArc[inputs + 1][];
            for (int read = 0; read <= inputs; read++)
            {
                RankedArc[] reading = read < inputs ? Operations(edges[source], isLast ? 0 : read + 1) : [];
                bool canLeaveOut = inputs - read < edges.Length - source;
                byRead[read] = canLeaveOut ? [new(NotRead, isLast ? 0 : read, 0), .. reading] : reading;
            }

            _edges.Add((node, source));
            Steps.Add(byRead);
        }
    }

    // As the rule has it, the heaviest inputs are read again where there are fewer than edges.
    private int[] Repeated(double[][] edges)
    {
        int[] order = [.. Enumerable.Range(0, edges.Length).OrderBy(source => Operations(edges[source], 0).Min(static arc => arc.Cost))];
        int[] sources = [.. Enumerable.Range(0, _topology.Inputs).Select(edge => order[edge % order.Length])];
        Array.Sort(sources);
        return sources;
    }

    private static RankedArc[] Operations(double[] weights, int next)
    {
        var arcs = new List<RankedArc>();
        for (int token = 0; token < weights.Length; token++)
        {
            if (!double.IsNaN(weights[token]))
            {
                arcs.Add(new(token, next, CostOf(weights[token])));
            }
        }

        return [.. arcs];
    }
}
