namespace NasDsl.Torch;

/// <summary>A network's steps without the modules that they stand in, those alone that its output depends on.</summary>
internal sealed class FlatGraph
{
    private readonly Dictionary<GraphValue, GraphValue> _sources = [];
    private readonly List<(GraphNode Node, string Path)> _all = [];

    /// <summary>Flattens a network.</summary>
    public FlatGraph(NetworkGraph graph)
    {
        Walk(graph.Root);
        HashSet<GraphValue> needed = [SourceOf(graph.Output)];
        for (int i = _all.Count - 1; i >= 0; i--)
        {
            if (needed.Contains(_all[i].Node.Output))
            {
                needed.UnionWith(_all[i].Node.Inputs.Select(SourceOf));
            }
        }

        Steps = [.. _all.Where(step => needed.Contains(step.Node.Output))];
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

    private void Walk(GraphScope scope)
    {
        foreach (GraphNode node in scope.Nodes)
        {
            if (node is not CallNode call)
            {
                _all.Add((node, scope.Path));
                continue;
            }

            foreach ((GraphValue inner, GraphValue outer) in call.Scope.Inputs.Zip(call.Inputs))
            {
                _sources[inner] = outer;
            }

            Walk(call.Scope);
            _sources[call.Output] = call.Scope.Output;
        }
    }
}
