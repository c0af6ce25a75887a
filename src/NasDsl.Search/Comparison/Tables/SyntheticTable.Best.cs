using System.Numerics;

namespace NasDsl.Search.Comparison;

/// <summary>Makes synthetic tables of finite spaces.</summary>
public static class SyntheticTable
{
    /// <summary>The table with its best score, where the space has so few architectures that all can be looked at; otherwise without.</summary>
    /// <typeparam name="S">The search space.</typeparam>
    /// <param name="options">Landscape, seed and noise.</param>
    /// <param name="limit">The most architectures that are looked at; a million.</param>
    public static SyntheticTable<S> WithBest<S>(SyntheticTableOptions options, int limit = 1_000_000)
        where S : class, IFinite<S>
    {
        var table = new SyntheticTable<S>(options);
        if (S.Cardinality > limit)
        {
            return table;
        }

        double best = double.NegativeInfinity;
        for (BigInteger index = 0; index < S.Cardinality; index++)
        {
            var architecture = S.FromIndex(index);
            if (architecture.IsAdmissible)
            {
                best = Math.Max(best, table.TrueScore(architecture));
            }
        }

        return double.IsFinite(best) ? new SyntheticTable<S>(options, best) : table;
    }
}
