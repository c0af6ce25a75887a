namespace NasDsl.Search.Comparison;

/// <summary>How the scores of a <see cref="SyntheticTable{S}"/> depend on the decisions.</summary>
public enum Landscape
{
    /// <summary>Each decision contributes by itself: what local moves and simple models learn easily.</summary>
    Additive,

    /// <summary>Half of the variance comes from pairs of decisions, so that the best value of one depends on others.</summary>
    Interacting,

    /// <summary>Beside pairs, a third of the variance is a number of each architecture's own, which nothing predicts.</summary>
    Rugged,
}
