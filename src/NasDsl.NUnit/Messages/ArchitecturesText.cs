using System.Globalization;
using System.Text;
using NasDsl.NUnit.Shrinking;
using NUnit.Framework.Interfaces;

namespace NasDsl.NUnit.Messages;

/// <summary>What the message of a failed test over architectures says.</summary>
internal static class ArchitecturesText
{
    /// <summary>The smallest architecture that fails, how it was found, and how to run the same again.</summary>
    internal static string Of(
        ITest test, ArchitecturesAttribute attribute, ArchitectureDraws draws, object?[] first, object?[] smallest, Shrinker shrinker, int number, ulong seed)
    {
        var text = new StringBuilder();
        int count = draws.All?.Count ?? attribute.Count;
        text.Append(CultureInfo.InvariantCulture, $"Failed for architecture {number} of {count} ({(draws.All is null ? $"seed {seed}" : "all that there are")})");
        text.Append(shrinker.Steps == 0
            ? shrinker.Runs > 0 ? $", and for nothing smaller ({Counted(shrinker.Runs, "run")}):\n" : ":\n"
            : $", shrunk in {Counted(shrinker.Steps, "step")} ({Counted(shrinker.Runs, "run")}) to:\n");
        Append(text, test, draws, smallest);
        if (shrinker.Runs > 0 && !shrinker.IsFinished)
        {
            text.Append("Not all that is smaller was tried.\n");
        }

        if (shrinker.Steps > 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"The first that failed: {string.Join("; ", first.Where((_, i) => draws.Sources[i] is not null))}\n");
        }

        text.Append(CultureInfo.InvariantCulture, $"Run it again: [Architectures({attribute.Count}, Seed = {seed})]\nor: ");
        return text.Append(RerunText.Command(test, seed)).ToString();
    }

    /// <summary>The time was over before all were tested.</summary>
    internal static string Unfinished(int tested, int count) =>
        string.Create(CultureInfo.InvariantCulture, $"{tested} of {count} architectures were tested until then, and none failed.");

    /// <summary>None met the test's assumptions.</summary>
    internal static string AllPassedOver(int tested, string? last) => tested == 0
        ? "The space has no admissible architecture."
        : string.Create(CultureInfo.InvariantCulture, $"None of {tested} architectures met the test's assumptions; the last: {last}");

    private static void Append(StringBuilder text, ITest test, ArchitectureDraws draws, object?[] arguments)
    {
        bool isNamed = draws.Sources.Count(static source => source is not null) > 1;
        for (int i = 0; i < arguments.Length; i++)
        {
            if (draws.Sources[i] is not null)
            {
                string name = isNamed ? $"{test.Method!.GetParameters()[i].ParameterInfo.Name} =\n" : "";
                text.Append(name).Append(SearchText.Code((IFormattable)arguments[i]!)).Append('\n');
            }
        }
    }

    private static string Counted(int count, string what) => string.Create(CultureInfo.InvariantCulture, $"{count} {what}{(count == 1 ? "" : "s")}");
}
