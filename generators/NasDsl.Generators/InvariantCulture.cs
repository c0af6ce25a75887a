using System;
using System.Globalization;

namespace NasDsl.Generators;

/// <summary>
/// Runs a step under the invariant culture: interpolated numbers would else come out with the machine's minus sign and decimal point, and break the
/// build of some users alone.
/// </summary>
internal static class InvariantCulture
{
#pragma warning disable RS1035 // Banned because an analyzer must not depend on the culture; this is how it comes not to.
    public static TResult Run<TArgument, TResult>(TArgument argument, Func<TArgument, TResult> step)
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
            return step(argument);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
#pragma warning restore RS1035
}
