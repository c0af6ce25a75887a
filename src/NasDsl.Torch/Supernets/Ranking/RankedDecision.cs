namespace NasDsl.Torch;

/// <summary>A relaxed decision as a series of steps. It begins in state 0 and ends in state 0, so that decisions can be put in series.</summary>
internal abstract class RankedDecision
{
    // A weight that is 0 in double precision still ranks behind every other.
    private const double LeastWeight = double.Epsilon;

    /// <summary>The ways of each step, by state.</summary>
    public List<RankedArc[][]> Steps { get; } = [];

    /// <summary>Writes the decision's tokens.</summary>
    /// <param name="choices">What was decided at each step.</param>
    /// <param name="tokens">The tokens of the whole architecture.</param>
    public abstract void Write(ReadOnlySpan<int> choices, Span<int> tokens);

    /// <summary>The negative logarithm of a weight.</summary>
    protected static double CostOf(double weight) => -Math.Log(Math.Max(weight, LeastWeight));

    /// <summary>A choice between tokens, each of which costs what it weighs less than the heaviest.</summary>
    protected static RankedArc[] Choice(ReadOnlySpan<double> weights, Func<int, int> next)
    {
        double least = CostOf(weights[DartsRule.Heaviest(weights)]);
        var arcs = new RankedArc[weights.Length];
        for (int token = 0; token < arcs.Length; token++)
        {
            arcs[token] = new(token, next(token), CostOf(weights[token]) - least);
        }

        return arcs;
    }
}
