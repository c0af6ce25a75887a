using System.ComponentModel;
using System.Globalization;

namespace NasDsl.Generated;

/// <summary>Asks a user's constraints, and says what a bound or constraint refuses.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Admission
{
    /// <summary>Whether a constraint admits the architecture.</summary>
    /// <exception cref="NotAdmissibleException">The constraint threw.</exception>
    public static bool Holds<S>(string constraint, Func<S, bool> method, S architecture)
        where S : class, ISearchSpace<S>
    {
        try
        {
            return method(architecture);
        }
        catch (Exception exception)
        {
            throw new NotAdmissibleException(
                $"The constraint '{constraint}' of {S.SpaceName} must give true or false for every architecture, and threw {exception.GetType().Name} for {Text(architecture)}: {exception.Message}",
                exception);
        }
    }

    /// <summary>The architecture costs more than a bound allows.</summary>
    /// <param name="architecture">The architecture.</param>
    /// <param name="bound">The bound's attribute: <c>MaxMacs</c>.</param>
    /// <param name="unit">What it counts: <c>multiply-adds</c>.</param>
    /// <param name="most">How many it admits.</param>
    /// <param name="figure">How many the architecture has.</param>
    public static NotAdmissibleException AboveBound<S>(S architecture, string bound, string unit, long most, long figure)
        where S : class, ISearchSpace<S> =>
        new(string.Create(
            CultureInfo.InvariantCulture,
            $"[{bound}] of {S.SpaceName} admits at most {most:N0} {unit}, and this architecture has {figure:N0}: {Text(architecture)}."));

    /// <summary>A constraint refuses the architecture.</summary>
    public static NotAdmissibleException Refused<S>(S architecture, string constraint)
        where S : class, ISearchSpace<S> =>
        new($"The constraint '{constraint}' of {S.SpaceName} refuses this architecture: {Text(architecture)}.");

    private static string Text<S>(S architecture)
        where S : class, ISearchSpace<S> =>
        architecture.ToString(null, CultureInfo.InvariantCulture);
}
