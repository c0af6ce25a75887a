namespace NasDsl.Torch;

/// <summary>A network's steps without the modules that they stand in, those alone that its output depends on.</summary>
internal sealed class FlatGraph
{
    private readonly Dictionary<GraphValue, GraphValue> _sources = [];

    /// <summary>Flattens a network.</summary>
    public FlatGraph(NetworkGraph graph)
    {
        List<(GraphNode Node, string Path)> all = [];
        Walk(graph.Root, all);
        HashSet<GraphValue> needed = [SourceOf(graph.Output)];
        for (int i = all.Count - 1; i >= 0; i--)
        {
            if (needed.Contains(all[i].Node.Output))
            {
                needed.UnionWith(all[i].Node.Inputs.Select(SourceOf));
            }
        }

        Steps = [.. all.Where(step => needed.Contains(step.Node.Output))];
    }

    /// <summary>The steps in order, each with the name of the module that it stands in.</summary>
    public IReadOnlyList<(GraphNode Node, string Path)> Steps { get; }

    /// <summary>The value that a step outside or inside of a module has made: what goes into a module is what its caller gave.</summary>
    public GraphValue SourceOf(GraphValue value)
    {
        while (_sources.TryGetValue(value, out GraphValue? source))
        {
            value = source;
        }

        return value;
    }

    private void Walk(GraphScope scope, List<(GraphNode Node, string Path)> all)
    {
        foreach (GraphNode node in scope.Nodes)
        {
            if (node is not CallNode call)
            {
                all.Add((node, scope.Path));
                continue;
            }

            foreach ((GraphValue inner, GraphValue outer) in call.Scope.Inputs.Zip(call.Inputs))
            {
                _sources[inner] = outer;
            }

            Walk(call.Scope, all);
            _sources[call.Output] = call.Scope.Output;
        }
    }
}
