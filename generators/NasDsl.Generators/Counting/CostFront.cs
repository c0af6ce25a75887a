using System.Collections.Generic;

namespace NasDsl.Generators.Counting;

/// <summary>
/// The costs of some choices of which no other has fewer parameters and no more multiply-adds, or the reverse (Pareto's front). What one bound alone refuses
/// the least figures tell; what two of them refuse together only these.
/// </summary>
internal sealed class CostFront
{
    private readonly FrontWork _work;
    private readonly List<NetworkCost>? _points;

    private CostFront(FrontWork work, List<NetworkCost>? points) => (_work, _points) = (work, points);

    /// <summary>The costs, the fewest parameters first; null where they were too much work.</summary>
    public IReadOnlyList<NetworkCost>? Points => _points;

    /// <summary>One choice.</summary>
    public static CostFront Of(FrontWork work, NetworkCost cost) => new(work, [cost]);

    /// <summary>One choice, beside others of the same walk.</summary>
    public CostFront Beside(NetworkCost cost) => Of(_work, cost);

    /// <summary>Both parts together, where any choice of one goes with any of the other.</summary>
    public CostFront Plus(CostFront other)
    {
        if (_points is null || other._points is null || !_work.Take((long)_points.Count * other._points.Count))
        {
            return new(_work, null);
        }

        var sums = new List<NetworkCost>(_points.Count * other._points.Count);
        foreach (NetworkCost left in _points)
        {
            foreach (NetworkCost right in other._points)
            {
                sums.Add(checked(new(left.Parameters + right.Parameters, left.MultiplyAdds + right.MultiplyAdds)));
            }
        }

        return new(_work, Undercut(sums));
    }

    /// <summary>One or the other.</summary>
    public CostFront Or(CostFront other) =>
        _points is null || other._points is null || !_work.Take(_points.Count + other._points.Count)
            ? new(_work, null)
            : new(_work, Undercut([.. _points, .. other._points]));

    /// <summary>So many such parts, each with a choice of its own.</summary>
    public CostFront Times(long count)
    {
        if (_points is [var only])
        {
            return Beside(checked(new(only.Parameters * count, only.MultiplyAdds * count)));
        }

        CostFront result = Beside(default);
        CostFront power = this;
        for (long left = count; left > 0; left >>= 1)
        {
            result = (left & 1) == 1 ? result.Plus(power) : result;
            power = left > 1 ? power.Plus(power) : power;
        }

        return result;
    }

    private static List<NetworkCost> Undercut(List<NetworkCost> costs)
    {
        costs.Sort(static (left, right) =>
            left.Parameters != right.Parameters ? left.Parameters.CompareTo(right.Parameters) : left.MultiplyAdds.CompareTo(right.MultiplyAdds));
        int kept = 0;
        for (int i = 0; i < costs.Count; i++)
        {
            NetworkCost cost = costs[i];
            if (kept == 0 || cost.MultiplyAdds < costs[kept - 1].MultiplyAdds)
            {
                costs[kept++] = cost;
            }
        }

        costs.RemoveRange(kept, costs.Count - kept);
        return costs;
    }
}
