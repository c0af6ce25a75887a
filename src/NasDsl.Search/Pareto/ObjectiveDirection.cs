namespace NasDsl.Search;

/// <summary>Which values of an objective are better.</summary>
public enum ObjectiveDirection
{
    /// <summary>Less is better: parameters, latency, an error.</summary>
    Minimize,

    /// <summary>More is better: accuracy.</summary>
    Maximize,
}
