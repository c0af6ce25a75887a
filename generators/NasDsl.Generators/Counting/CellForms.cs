using System.Collections.Generic;
using System.Numerics;
using NasDsl.Generators.Model;

namespace NasDsl.Generators.Counting;

/// <summary>
/// The canonical values of a cell. Where a node may read one input twice, its edges are sorted; where only the last node leaves the cell, nodes that do not
/// reach it are reset, and what is counted are the choices of the others for each set of nodes that do.
/// </summary>
internal static class CellForms
{
    // Sets of nodes are looked at one by one. Published cells have up to 7.
    private const int MostNodes = 12;

    /// <summary>The count, or null for a cell of too many nodes.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="operations">How many operations an edge can choose.</param>
    /// <param name="hasZero">Whether one of them gives zeros.</param>
    public static BigInteger? Count(CellDecisionModel cell, int operations, bool hasZero)
    {
        if (!cell.OutputsAllNodes)
        {
            return cell.Nodes > MostNodes ? null : CountReaching(cell, operations, hasZero);
        }

        BigInteger count = BigInteger.One;
        for (int node = 0; node < cell.Nodes; node++)
        {
            int sources = cell.Predecessors + node;
            count *= cell.IsDense ? BigInteger.Pow(operations, sources)
                : cell.RepeatInputs ? Multisets((BigInteger)sources * operations, cell.Inputs)
                : Choose(sources, cell.Inputs) * BigInteger.Pow(operations, cell.Inputs);
        }

        return count;
    }

    // From the last node down: in how many ways each set of earlier nodes can be what is known to reach the output.
    private static BigInteger CountReaching(CellDecisionModel cell, int operations, bool hasZero)
    {
        var ways = new Dictionary<int, BigInteger> { [1 << (cell.Nodes - 1)] = BigInteger.One };
        for (int node = cell.Nodes - 1; node >= 0; node--)
        {
            BigInteger[] byReached = EdgesByReached(cell, node, operations, hasZero);
            var next = new Dictionary<int, BigInteger>();
            foreach (KeyValuePair<int, BigInteger> known in ways)
            {
                int earlier = known.Key & ~(1 << node);
                if ((known.Key & (1 << node)) == 0)
                {
                    Add(next, earlier, known.Value);
                    continue;
                }

                for (int reached = 0; reached < 1 << node; reached++)
                {
                    if (byReached[Bits(reached)] is { IsZero: false } edges)
                    {
                        Add(next, earlier | reached, known.Value * edges);
                    }
                }
            }

            ways = next;
        }

        return ways[0];
    }

    /// <summary>In how many ways a node chooses its edges so that just t given earlier nodes are read by another operation than zero, for each t.</summary>
    private static BigInteger[] EdgesByReached(CellDecisionModel cell, int node, int operations, bool hasZero)
    {
        int working = hasZero ? operations - 1 : operations;
        var ways = new BigInteger[node + 1];
        for (int reached = 0; reached <= node; reached++)
        {
            ways[reached] = cell switch
            {
                { IsDense: true } => (hasZero || reached == node ? BigInteger.One : BigInteger.Zero)
                    * BigInteger.Pow(operations, cell.Predecessors) * BigInteger.Pow(working, reached),
                { RepeatInputs: true } => Sorted(cell, node, operations, hasZero, reached),
                _ => Distinct(cell, node, operations, hasZero, reached),
            };
        }

        return ways;
    }

    private static BigInteger Distinct(CellDecisionModel cell, int node, int operations, bool hasZero, int reached)
    {
        int working = hasZero ? operations - 1 : operations;
        BigInteger sum = BigInteger.Zero;
        for (int idle = 0; idle <= (hasZero ? node - reached : 0); idle++)
        {
            int outside = cell.Inputs - reached - idle;
            if (outside >= 0)
            {
                sum += Choose(node - reached, idle) * Choose(cell.Predecessors, outside) * BigInteger.Pow(operations, outside);
            }
        }

        return sum * BigInteger.Pow(working, reached);
    }

    // Sorted pairs of input and operation, by inclusion and exclusion over the nodes that must be read.
    private static BigInteger Sorted(CellDecisionModel cell, int node, int operations, bool hasZero, int reached)
    {
        int working = hasZero ? operations - 1 : operations;
        int free = (cell.Predecessors * operations) + (hasZero ? node : 0);
        BigInteger sum = BigInteger.Zero;
        for (int left = 0; left <= reached; left++)
        {
            BigInteger ways = Choose(reached, left) * Multisets(free + ((reached - left) * working), cell.Inputs);
            sum += left % 2 == 0 ? ways : -ways;
        }

        return sum;
    }

    private static void Add(Dictionary<int, BigInteger> ways, int set, BigInteger count) =>
        ways[set] = ways.TryGetValue(set, out BigInteger known) ? known + count : count;

    private static int Bits(int set)
    {
        int count = 0;
        for (; set != 0; set &= set - 1)
        {
            count++;
        }

        return count;
    }

    private static BigInteger Multisets(BigInteger kinds, int size) =>
        kinds.IsZero ? (size == 0 ? BigInteger.One : BigInteger.Zero) : Choose(kinds + size - 1, size);

    private static BigInteger Choose(BigInteger n, int k)
    {
        if (k < 0 || n < k)
        {
            return BigInteger.Zero;
        }

        BigInteger count = BigInteger.One;
        for (int i = 1; i <= k; i++)
        {
            count = count * (n - k + i) / i;
        }

        return count;
    }
}
