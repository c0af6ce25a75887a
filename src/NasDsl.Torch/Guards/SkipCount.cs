namespace NasDsl.Torch;

/// <summary>Counts skip connections: the first identity of each decision's candidates, wherever it is chosen, in every cell and every range of layers. DARTS+ (arXiv 1909.06035) counts
/// those of the normal cell alone, where a reduction cell has as many the search ends here too. Choices, and layers that have links, are not counted.</summary>
internal static class SkipCount
{
    /// <summary>The most that one cell, or one range of layers, has.</summary>
    public static int Most<S>(S architecture)
        where S : class, ISearchSpace<S>
    {
        var tokens = new int[S.TokenCount];
        architecture.Encode(tokens, new double[S.NumberCount]);
        int most = 0;
        foreach (DecisionInfo decision in S.Decisions)
        {
            ReadOnlySpan<int> own = tokens.AsSpan(decision.FirstToken, decision.TokenCount);
            most = decision.IdentityToken < 0 ? most : decision switch
            {
                { Topology: { } topology } => Math.Max(most, InCell(topology, own, decision.IdentityToken)),
                { Kind: DecisionKind.Layers, HasLinks: false } => Math.Max(most, InLayers(decision, own)),
                _ => most,
            };
        }

        return most;
    }

    private static int InCell(CellTopology topology, ReadOnlySpan<int> tokens, int identity)
    {
        int count = 0;
        for (int node = 0; node < topology.Nodes; node++)
        {
            var inputs = new int[topology.EdgesOf(node)];
            var operations = new int[inputs.Length];
            topology.ReadEdges(node, tokens, inputs, operations);
            count += operations.AsSpan().Count(identity);
        }

        return count;
    }

    private static int InLayers(DecisionInfo decision, ReadOnlySpan<int> tokens)
    {
        int depth = decision.HasDepth ? (int)decision.Min + tokens[0] : tokens.Length;
        return (decision.HasDepth ? tokens[1..] : tokens)[..depth].Count(decision.IdentityToken);
    }
}
