namespace NasDsl.Search;

/// <summary>Whether a space admits an architecture, where a constraint that throws admits nothing.</summary>
internal static class Admissibility
{
    /// <summary>False where a bound or constraint refuses the architecture, or throws.</summary>
    internal static bool IsAdmitted<S>(S architecture)
        where S : class, ISearchSpace<S>
    {
        try
        {
            return architecture.IsAdmissible;
        }
        catch (NotAdmissibleException)
        {
            // What it threw is said where such an architecture is a trial.
            return false;
        }
    }
}
