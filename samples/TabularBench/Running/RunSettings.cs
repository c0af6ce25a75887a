using NasDsl.Search.Comparison;

namespace TabularBench.Running;

/// <summary>What the command line asks for.</summary>
public sealed record RunSettings
{
    /// <summary>A table in JSON; null to generate one.</summary>
    public string? Table { get; init; }

    /// <summary>How the scores of a generated table depend on the decisions.</summary>
    public Landscape Landscape { get; init; } = Landscape.Interacting;

    /// <summary>The strategies' names; none for all.</summary>
    public IReadOnlyList<string> Strategies { get; init; } = [];

    /// <summary>Evaluations, runs, seeds, threads.</summary>
    public required ComparisonOptions Options { get; init; }

    /// <summary>Where the pictures go.</summary>
    public string Output { get; init; } = "results/tabular";
}
