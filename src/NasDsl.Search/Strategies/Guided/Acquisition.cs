namespace NasDsl.Search;

/// <summary>How a predictor's mean μ and standard deviation σ over its members make a candidate's worth.</summary>
public enum Acquisition
{
    /// <summary>Independent Thompson sampling: a draw from N(μ, σ²) for each candidate. The paper's choice.</summary>
    ThompsonSampling,

    /// <summary>The expected excess over the best observed score, under N(μ, σ²).</summary>
    ExpectedImprovement,

    /// <summary>μ + σ / 2: the upper confidence bound with the paper's weight.</summary>
    UpperConfidenceBound,
}
