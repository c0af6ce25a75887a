using System.Numerics;

namespace NasDsl.Generators.Tests.Counting;

/// <summary>A small space looked at architecture by architecture.</summary>
internal sealed class Enumeration
{
    /// <summary>How many architectures there are.</summary>
    public required int Count { get; init; }

    /// <summary>How many canonical values they have.</summary>
    public required int Distinct { get; init; }

    /// <summary>How many the space says it has.</summary>
    public required BigInteger Emitted { get; init; }

    /// <summary>All costs.</summary>
    public required IReadOnlyList<NetworkCost> Costs { get; init; }

    /// <summary>For each member and token, or depth below 0, the least of each figure among the architectures that have it.</summary>
    public required IReadOnlyDictionary<(string Member, int Token), NetworkCost> LeastWith { get; init; }

    /// <summary>Enumerates a space of at most <paramref name="most"/> architectures; null for a larger one.</summary>
    public static Enumeration? Of(Type space, int most)
    {
        try
        {
            return (Enumeration?)typeof(Enumeration).GetMethod(nameof(Enumerate), System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static)!
                .MakeGenericMethod(space).Invoke(null, [most]);
        }
        catch (System.Reflection.TargetInvocationException exception)
        {
            throw new InvalidOperationException(space.Name, exception.InnerException);
        }
    }

    /// <summary>The costs of the architecture of smallest index, of the one of greatest, and of random ones.</summary>
    public static NetworkCost[] Sampled(Type space, int count) =>
        (NetworkCost[])typeof(Enumeration).GetMethod(nameof(Sample), System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static)!
            .MakeGenericMethod(space).Invoke(null, [count])!;

    private static NetworkCost[] Sample<S>(int count)
        where S : class, IFinite<S>, INetworkCost
    {
        var random = new RandomSource(1);
        return
        [
            S.FromIndex(S.Cardinality - 1).Cost(), S.FromIndex(0).Cost(), .. Enumerable.Range(0, count).Select(_ => S.Sample(random).Cost()),
        ];
    }

    private static Enumeration? Enumerate<S>(int most)
        where S : class, ICountable<S>, INetworkCost
    {
        if (S.Cardinality > most)
        {
            return null;
        }

        var costs = new List<NetworkCost>();
        var canonical = new HashSet<S>();
        var least = new Dictionary<(string, int), NetworkCost>();
        var tokens = new int[S.TokenCount];
        for (BigInteger index = 0; index < S.Cardinality; index++)
        {
            S architecture = S.FromIndex(index);
            NetworkCost cost = architecture.Cost();
            costs.Add(cost);
            canonical.Add(architecture.Canonical());
            architecture.Encode(tokens, []);
            foreach ((string, int) part in Parts<S>(tokens).Distinct())
            {
                least[part] = least.TryGetValue(part, out NetworkCost known)
                    ? new(Math.Min(known.Parameters, cost.Parameters), Math.Min(known.MultiplyAdds, cost.MultiplyAdds))
                    : cost;
            }
        }

        return new Enumeration { Count = costs.Count, Distinct = canonical.Count, Emitted = S.DistinctCount, Costs = costs, LeastWith = least };
    }

    /// <summary>The values of each member, a depth d as −1 − d.</summary>
    private static List<(string Member, int Token)> Parts<S>(int[] tokens)
        where S : class, IFinite<S>
    {
        var parts = new List<(string, int)>();
        foreach (DecisionInfo decision in S.Decisions)
        {
            if (!decision.IsActive(tokens))
            {
                continue;
            }

            ReadOnlySpan<int> own = tokens.AsSpan(decision.FirstToken, decision.TokenCount);
            switch (decision.Kind)
            {
                case DecisionKind.Layers:
                    int depth = decision.HasDepth ? (int)decision.Min + own[0] : (int)decision.Max;
                    parts.Add((decision.Name, -1 - depth));
                    int position = decision.HasDepth ? 1 : 0;
                    for (int layer = 0; layer < depth; layer++)
                    {
                        parts.Add((decision.Name, own[position]));
                        position += decision.HasLinks ? 1 + layer : 1;
                    }

                    break;
                case DecisionKind.Cell:
                    CellTopology cell = decision.Topology!;
                    var inputs = new int[8];
                    var operations = new int[8];
                    for (int node = 0; node < cell.Nodes; node++)
                    {
                        cell.ReadEdges(node, own, inputs, operations);
                        parts.AddRange(operations.Take(cell.EdgesOf(node)).Select(operation => (decision.Name, operation)));
                    }

                    break;
                default:
                    parts.Add((decision.Name, own[0]));
                    break;
            }
        }

        return parts;
    }
}
