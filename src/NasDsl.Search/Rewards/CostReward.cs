namespace NasDsl.Search;

/// <summary>
/// One number from a score and a cost: score × (cost / target)^w, where the exponent w may be another within the target than beyond it. Tan et al., "MnasNet:
/// Platform-Aware Neural Architecture Search for Mobile", CVPR 2019, arXiv 1807.11626, equations 2 and 3, where the score is accuracy and the cost latency.
/// </summary>
public sealed record CostReward
{
    private readonly double _withinExponent;
    private readonly double _beyondExponent;

    /// <summary>A reward with exponents of one's own.</summary>
    /// <param name="target">The cost at which the reward is the score itself, in the cost's unit.</param>
    /// <param name="withinExponent">w where the cost is at most the target (the paper's α).</param>
    /// <param name="beyondExponent">w where it is more (the paper's β).</param>
    /// <exception cref="ArgumentOutOfRangeException">The target is not positive, or an exponent is positive; the message names it.</exception>
    public CostReward(double target, double withinExponent, double beyondExponent)
    {
        if (!(target > 0 && double.IsFinite(target)))
        {
            throw new ArgumentOutOfRangeException(nameof(target), target, "A target is a positive, finite cost.");
        }

        Target = target;
        _withinExponent = Checked(withinExponent, nameof(withinExponent));
        _beyondExponent = Checked(beyondExponent, nameof(beyondExponent));
    }

    /// <summary>The cost at which the reward is the score itself.</summary>
    public double Target { get; }

    /// <summary>w where the cost is at most <see cref="Target"/>.</summary>
    public double WithinExponent => _withinExponent;

    /// <summary>w where the cost is more than <see cref="Target"/>.</summary>
    public double BeyondExponent => _beyondExponent;

    /// <summary>The paper's soft constraint: one exponent on both sides, −0.07, with which a network of twice the cost needs about 5 % more accuracy.</summary>
    public static CostReward Soft(double target, double exponent = -0.07) => new(target, exponent, exponent);

    /// <summary>The paper's hard constraint: the score alone within the target, and w = −1 beyond it.</summary>
    public static CostReward Hard(double target) => new(target, 0, -1);

    /// <summary>The reward.</summary>
    /// <param name="score">The score, at least 0: of a negative one dear networks would lose less.</param>
    /// <param name="cost">The cost, above 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">The score is negative, or the cost is not positive.</exception>
    public double Of(double score, double cost)
    {
        if (!(score >= 0))
        {
            throw new ArgumentOutOfRangeException(nameof(score), score, "A score that is weighed against a cost is at least 0.");
        }

        return score * Factor(cost);
    }

    /// <summary>What the score is multiplied with: (cost / target)^w.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The cost is not positive.</exception>
    public double Factor(double cost)
    {
        if (!(cost > 0))
        {
            throw new ArgumentOutOfRangeException(nameof(cost), cost, "A cost in a reward is above 0.");
        }

        return Math.Pow(cost / Target, cost <= Target ? _withinExponent : _beyondExponent);
    }

    private static double Checked(double exponent, string name) => exponent <= 0 && double.IsFinite(exponent)
        ? exponent
        : throw new ArgumentOutOfRangeException(name, exponent, "The exponent of a cost is 0 or negative: a dearer network is worth no more.");
}
