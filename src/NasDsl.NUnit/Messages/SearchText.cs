using System.Globalization;
using System.Text;
using NasDsl.NUnit.Evaluators;
using NasDsl.NUnit.Settings;
using NasDsl.Search;
using NUnit.Framework.Interfaces;

namespace NasDsl.NUnit.Messages;

/// <summary>What the message of a failed search test says of the search.</summary>
internal static class SearchText
{
    private const int MostReasons = 3;

    /// <summary>An architecture as a C# expression, each line indented by two.</summary>
    internal static string Code(IFormattable architecture) =>
        "  " + architecture.ToString("C#", CultureInfo.InvariantCulture).Replace("\n", "\n  ", StringComparison.Ordinal);

    /// <summary>The best found, the failed trials and how to run the same again.</summary>
    internal static string Of<S>(SearchResult<S> result, SearchSettings settings, ulong seed, ITest test)
        where S : class, ISearchSpace<S>
    {
        var text = new StringBuilder();
        string end = result.Error is null ? $"{result.StopReason}" : $"{result.StopReason}: {result.Error}";
        text.Append(CultureInfo.InvariantCulture, $"{result.Strategy} with seed {seed} ");
        text.Append(result.Best is { } best
            ? string.Create(CultureInfo.InvariantCulture, $"found {best.Score:G6} in trial {best.Number} of {result.Trials.Count} ({end}):\n{Code(best.Architecture)}\n")
            : string.Create(CultureInfo.InvariantCulture, $"found nothing: of {result.Trials.Count} trials none was completed ({end}).\n"));
        AppendFailures(text, result);
        text.Append("Run it again: ");
        bool isCut = result.StopReason is StopReason.TimeBudget or StopReason.Cancelled || Replay.Trials is not null;
        if (!isCut)
        {
            text.Append(Attribute(settings, seed)).Append("\nor: ");
        }

        return text.Append(RerunText.Command(test, seed, isCut ? result.Trials.Count : null)).ToString();
    }

    private static void AppendFailures<S>(StringBuilder text, SearchResult<S> result)
        where S : class, ISearchSpace<S>
    {
        if (result.Failures.Count == 0)
        {
            return;
        }

        text.Append(CultureInfo.InvariantCulture, $"{result.Failures.Count} of {result.Trials.Count} trials failed:\n");
        IGrouping<string, Trial<S>>[] reasons = [.. result.Failures.GroupBy(static trial => (trial.Error ?? "").Split('\n')[0].TrimEnd())];
        foreach (IGrouping<string, Trial<S>> reason in reasons.Take(MostReasons))
        {
            string times = reason.Count() == 1 ? "in" : string.Create(CultureInfo.InvariantCulture, $"{reason.Count()} times, first in");
            text.Append(CultureInfo.InvariantCulture, $"  {times} trial {reason.First().Number}: {reason.Key}\n");
        }

        if (reasons.Length > MostReasons)
        {
            text.Append(CultureInfo.InvariantCulture, $"  and {reasons.Skip(MostReasons).Sum(static reason => reason.Count())} for other reasons\n");
        }
    }

    /// <summary>The attribute that says all that the search was told, wherever it was said.</summary>
    private static string Attribute(SearchSettings settings, ulong seed)
    {
        List<string> arguments =
        [
            settings.StrategyLayer?.StrategyFrom is { } from ? $"StrategyFrom = nameof({from})"
                : settings.StrategyLayer?.StrategyType is { } type ? $"typeof({FixtureMembers.Text(type)})"
                : $"Strategy.{settings.StrategyLayer?.OwnStrategy ?? default}",
        ];
        Add(nameof(settings.Trials), settings.Trials);
        Add(nameof(settings.Seconds), settings.Seconds);
        Add(nameof(settings.Images), settings.Images);
        Add(nameof(settings.Target), double.IsFinite(settings.Target) ? settings.Target : null);
        Add(nameof(settings.Seed), seed);
        if (settings.Study is { } file)
        {
            arguments.Add($"{nameof(settings.Study)} = @\"{file.Replace("\"", "\"\"", StringComparison.Ordinal)}\"");
        }

        return $"[SearchTest({string.Join(", ", arguments)})]";

        void Add(string name, IFormattable? value)
        {
            if (value is not null)
            {
                arguments.Add($"{name} = {value.ToString(null, CultureInfo.InvariantCulture)}");
            }
        }
    }
}
