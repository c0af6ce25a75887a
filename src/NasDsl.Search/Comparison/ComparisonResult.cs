namespace NasDsl.Search.Comparison;

/// <summary>The curves of all strategies of a comparison.</summary>
public sealed class ComparisonResult
{
    internal ComparisonResult(string table, double? knownBest, ComparisonOptions options, IReadOnlyList<ContenderCurves> contenders)
    {
        Table = table;
        Options = options;
        Contenders = contenders;
        IsBestKnown = knownBest is not null;
        BestScore = knownBest ?? contenders.Max(static curves => curves.After(int.MaxValue).Quantile(1));
    }

    /// <summary>The table's name.</summary>
    public string Table { get; }

    /// <summary>The settings.</summary>
    public ComparisonOptions Options { get; }

    /// <summary>A strategy each, in the order in which they were given.</summary>
    public IReadOnlyList<ContenderCurves> Contenders { get; }

    /// <summary>What regret is counted from: the table's greatest true score or, where that is unknown, the greatest that any run picked.</summary>
    public double BestScore { get; }

    /// <summary>Whether <see cref="BestScore"/> is the table's.</summary>
    public bool IsBestKnown { get; }
}
