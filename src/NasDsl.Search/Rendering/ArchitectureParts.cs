using System.Globalization;

namespace NasDsl.Search.Rendering;

/// <summary>Takes an architecture apart by its encoding.</summary>
internal static class ArchitectureParts
{
    /// <summary>The parts that are taken, in the order of declaration.</summary>
    public static List<ArchitecturePart> Read<S>(S architecture)
        where S : class, ISearchSpace<S>
    {
        int[] tokens = new int[S.TokenCount];
        double[] numbers = new double[S.NumberCount];
        architecture.Encode(tokens, numbers);
        return Read(S.Decisions, tokens, numbers);
    }

    /// <summary>The same of an encoded architecture, without the type of its space.</summary>
    /// <exception cref="ArgumentException">The encoding is shorter than the decisions ask for, or a token stands for nothing; the message names the decision.</exception>
    public static List<ArchitecturePart> Read(ReadOnlySpan<DecisionInfo> decisions, ReadOnlySpan<int> tokens, ReadOnlySpan<double> numbers)
    {
        List<ArchitecturePart> parts = [];
        foreach (DecisionInfo decision in decisions)
        {
            try
            {
                if (!decision.IsActive(tokens))
                {
                    continue;
                }

                parts.Add(Read(decision, tokens, numbers));
            }
            catch (Exception exception) when (exception is IndexOutOfRangeException or ArgumentException)
            {
                throw new ArgumentException($"{decision.Name}: the encoding is too short for it, or holds a token that it does not know.", exception);
            }
        }

        return parts;
    }

    /// <summary>The names of all operations that the space knows, each once: the number of a name chooses its colour.</summary>
    public static List<string> OperationNames(ReadOnlySpan<DecisionInfo> decisions)
    {
        List<string> names = [];
        foreach (DecisionInfo decision in decisions)
        {
            if (decision.Kind is DecisionKind.Operation or DecisionKind.Layers or DecisionKind.Cell)
            {
                names.AddRange(decision.Labels.Where(label => !names.Contains(label)));
            }
        }

        return names;
    }

    private static ArchitecturePart Read(DecisionInfo decision, ReadOnlySpan<int> tokens, ReadOnlySpan<double> numbers) => decision.Kind switch
    {
        DecisionKind.Number => new ValuePart(decision.Name, numbers[decision.FirstToken].ToString("G6", CultureInfo.InvariantCulture)),
        DecisionKind.Value or DecisionKind.Depth => new ValuePart(decision.Name, decision.Labels[tokens[decision.FirstToken]]),
        DecisionKind.Operation => new SeriesPart(decision.Name, [decision.Labels[tokens[decision.FirstToken]]]),
        DecisionKind.Layers => ReadLayers(decision, tokens.Slice(decision.FirstToken, decision.TokenCount)),
        _ => ReadCell(decision, tokens.Slice(decision.FirstToken, decision.TokenCount)),
    };

    private static SeriesPart ReadLayers(DecisionInfo decision, ReadOnlySpan<int> tokens)
    {
        int depth = (int)decision.Min + (decision.HasDepth ? tokens[0] : 0);
        int position = decision.HasDepth ? 1 : 0;
        List<string> operations = [];
        List<IReadOnlyList<int>> links = [];
        for (int layer = 0; layer < depth; layer++)
        {
            operations.Add(decision.Labels[tokens[position++]]);
            if (decision.HasLinks)
            {
                List<int> own = [];
                for (int earlier = 0; earlier < layer; earlier++)
                {
                    if (tokens[position++] == 1)
                    {
                        own.Add(earlier);
                    }
                }

                links.Add(own);
            }
        }

        return new SeriesPart(decision.Name, operations) { Links = links };
    }

    private static CellPart ReadCell(DecisionInfo decision, ReadOnlySpan<int> tokens)
    {
        CellTopology topology = decision.Topology!;
        List<CellEdge> edges = [];
        for (int node = 0; node < topology.Nodes; node++)
        {
            int[] inputs = new int[topology.EdgesOf(node)];
            int[] operations = new int[inputs.Length];
            topology.ReadEdges(node, tokens, inputs, operations);
            for (int edge = 0; edge < inputs.Length; edge++)
            {
                edges.Add(new CellEdge(inputs[edge], topology.Predecessors + node, decision.Labels[operations[edge]]));
            }
        }

        return new CellPart(decision.Name, topology, edges);
    }
}
