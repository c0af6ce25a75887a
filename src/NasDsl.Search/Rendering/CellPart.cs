namespace NasDsl.Search.Rendering;

/// <summary>A cell.</summary>
/// <param name="Name">The property's name.</param>
/// <param name="Topology">Its structure.</param>
/// <param name="Edges">Its edges, by node and then as they are encoded.</param>
internal sealed record CellPart(string Name, CellTopology Topology, IReadOnlyList<CellEdge> Edges) : ArchitecturePart(Name)
{
    /// <inheritdoc/>
    public override IReadOnlyList<string> Operations => [.. Edges.Select(static edge => edge.Operation)];

    /// <summary>How a node is called: the cell's inputs <c>c[k-2]</c>, <c>c[k-1]</c>, then the computed ones by their number, as in <see cref="Cell{T}"/>.</summary>
    public string NodeName(int node) => node >= Topology.Predecessors ? $"{node}" : $"c[k-{Topology.Predecessors - node}]";

    /// <summary>The nodes that make up the cell's output.</summary>
    public IEnumerable<int> OutputNodes =>
        Enumerable.Range(Topology.Predecessors + Topology.Nodes - Topology.OutputNodes, Topology.OutputNodes);
}
