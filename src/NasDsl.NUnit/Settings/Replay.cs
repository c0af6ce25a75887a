using System.Globalization;
using NUnit.Framework.Internal;

namespace NasDsl.NUnit.Settings;

/// <summary>The environment variables by which a run is made the same as another.</summary>
internal static class Replay
{
    /// <summary>Stands in for the seed of every search test and every test over architectures.</summary>
    internal const string SeedVariable = "NASDSL_SEED";

    /// <summary>Stands in for all limits of every search test, but changes nothing in how strategies adjust themselves to the number of trials.</summary>
    internal const string TrialsVariable = "NASDSL_TRIALS";

    /// <summary>The number of trials that the environment sets; null where it sets none.</summary>
    /// <exception cref="SearchTestException">It sets something else.</exception>
    internal static int? Trials => Environment.GetEnvironmentVariable(TrialsVariable) is not { Length: > 0 } text ? null
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int trials) && trials > 0 ? trials
        : throw new SearchTestException($"The environment variable {TrialsVariable} is '{text}'; a number of trials is a whole number from 1 to {int.MaxValue}.");

    private static ulong? Seed => Environment.GetEnvironmentVariable(SeedVariable) is not { Length: > 0 } text ? null
        : ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out ulong seed) ? seed
        : throw new SearchTestException($"The environment variable {SeedVariable} is '{text}'; a seed is a whole number from 0 to {ulong.MaxValue}.");

    /// <summary>The seed of one run of a test: what the environment sets, else the test's own, else 1, and one more with each repetition by [Repeat] or [Retry].</summary>
    /// <param name="own">The seed that the test or what stands around it sets; null for none.</param>
    /// <param name="context">Counts the repetitions.</param>
    /// <exception cref="SearchTestException">The environment sets something else than a seed.</exception>
    internal static ulong SeedOf(ulong? own, TestExecutionContext context) => Seed ?? own ?? 1 + (ulong)context.CurrentRepeatCount;
}
