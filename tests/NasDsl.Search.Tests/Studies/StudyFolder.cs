using System.Globalization;
using NasDsl.Search.Studies;
using NasDsl.Spaces;

namespace NasDsl.Search.Tests.Studies;

/// <summary>A temporary folder with a file of studies, and studies over a small space whose scores are noisy in the trial's seed.</summary>
internal sealed class StudyFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("nasdsl-studies-");

    public string Database => Path.Combine(_folder.FullName, "studies.db");

    public SqliteStudyStore Open() => SqliteStudyStore.Open(Database);

    public void Dispose() => _folder.Delete(recursive: true);

    /// <summary>A score that depends on the architecture and on the trial's seed.</summary>
    public static double Score(MacroSpace architecture, TrialContext trial) =>
        ((architecture.GetHashCodeOfText() * 31) + (trial.Seed % 997)) % 10007 / 10007.0;

    public static StudyOptions Options(int trials, ulong seed = 3) => new() { Search = new SearchOptions { Budget = Budget.Trials(trials), Seed = seed } };

    /// <summary>All that a resumed search has in common with an unbroken one, to the last bit: not the times.</summary>
    public static string[] Figures<S>(SearchResult<S> result)
        where S : class, ISearchSpace<S> =>
    [
        .. result.Trials.Select(static trial => string.Create(
            CultureInfo.InvariantCulture,
            $"{trial.Number} {trial.Architecture} {trial.Parent} {trial.State} {BitConverter.DoubleToInt64Bits(trial.Score):x} [{string.Join(' ', trial.Costs)}] {trial.TrainingImages} {trial.Failure} {trial.Error}")),
        $"best {result.Best?.Number}, {result.Failures.Count} failed, {result.RepeatCount} repeats, {result.TrainingImages} images, {result.StopReason}",
    ];
}
