using System.Globalization;
using NasDsl.Search;

namespace NasDsl.Benchmarks.Kills;

/// <summary>What a search found, to the last bit.</summary>
internal static class StudyFigures
{
    public static IEnumerable<string> Of<S>(SearchResult<S> result)
        where S : class, ISearchSpace<S> =>
    [
        .. result.Trials.Select(static trial => string.Create(
            CultureInfo.InvariantCulture,
            $"{trial.Number} {trial.Architecture} {trial.Parent} {trial.State} {BitConverter.DoubleToInt64Bits(trial.Score):x16} {trial.TrainingImages} {trial.Error}")),
        $"best {result.Best?.Number}, {result.RepeatCount} repeats, {result.StopReason}",
    ];
}
