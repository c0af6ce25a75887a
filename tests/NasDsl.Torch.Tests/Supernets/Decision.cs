using TorchSharp;
using static TorchSharp.torch;

namespace NasDsl.Torch.Tests;

/// <summary>Sets a mixture's parameters so that they stand for one architecture.</summary>
internal static class Decision
{
    /// <summary>Gives what the architecture chooses this much, and everything else 0; an edge that it lacks chooses zero.</summary>
    public static void Take<S>(MixtureSupernet<S> mixture, S architecture, double logit)
        where S : class, IRelaxableSpace<S>
    {
        int[] tokens = new int[S.TokenCount];
        architecture.Encode(tokens, new double[S.NumberCount]);
        foreach (ArchitectureParameter alpha in mixture.ArchitectureParameters)
        {
            DecisionInfo decision = Find<S>(alpha.Decision.EndsWith(".Depth", StringComparison.Ordinal) ? alpha.Decision[..^6] : alpha.Decision);
            ReadOnlySpan<int> own = tokens.AsSpan(decision.FirstToken, decision.TokenCount);
            int columns = (int)alpha.Value.shape[1];
            double[] values = new double[alpha.Value.numel()];
            if (alpha.Decision.EndsWith(".Depth", StringComparison.Ordinal))
            {
                values[own[0]] = logit;
            }
            else if (decision.Topology is { } topology)
            {
                TakeCell(topology, own, columns, values, logit);
            }
            else
            {
                int rows = (int)alpha.Value.shape[0];
                for (int row = 0; row < rows; row++)
                {
                    values[(row * columns) + own[^rows..][row]] = logit;
                }
            }

            using var withoutGraph = no_grad();
            using Tensor source = tensor(values, alpha.Value.shape, dtype: alpha.Value.dtype, device: CPU);
            alpha.Value.copy_(source);
        }
    }

    private static void TakeCell(CellTopology topology, ReadOnlySpan<int> tokens, int columns, double[] values, double logit)
    {
        // All candidate sets of these tests name zero first; where it cannot be chosen, tokens start behind it.
        int offset = columns - topology.Operations;
        int[] inputs = new int[16];
        int[] operations = new int[16];
        int row = 0;
        for (int node = 0; node < topology.Nodes; node++)
        {
            topology.ReadEdges(node, tokens, inputs, operations);
            for (int source = 0; source < topology.Predecessors + node; source++, row++)
            {
                int edge = Array.IndexOf(inputs, source, 0, topology.EdgesOf(node));
                values[(row * columns) + (edge < 0 ? 0 : operations[edge] + offset)] = logit;
            }
        }
    }

    private static DecisionInfo Find<S>(string name)
        where S : class, ISearchSpace<S>
    {
        foreach (DecisionInfo decision in S.Decisions)
        {
            if (decision.Name == name)
            {
                return decision;
            }
        }

        throw new ArgumentException(name);
    }
}
