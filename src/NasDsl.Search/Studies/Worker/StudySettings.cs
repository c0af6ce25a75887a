using System.Globalization;
using System.Text.Json;

namespace NasDsl.Search.Studies;

/// <summary>What a study was begun with beside what it is gone on with.</summary>
internal static class StudySettings
{
    private const string Threads = nameof(StudyOptions.Threads);

    // The search's own are told from the user's by their names.
    private const string Prefix = "Search.";

    private static readonly HashSet<string> _free =
    [
        Prefix + nameof(SearchOptions.Budget),
        Prefix + nameof(SearchOptions.FailureLimit),
        Prefix + nameof(SearchOptions.TargetScore),
        Prefix + nameof(SearchOptions.TrialTimeLimit),
        nameof(StudyOptions.ParallelTrials),
    ];

    /// <summary>The settings in words.</summary>
    /// <exception cref="ArgumentException">The user's have a name of the study's own.</exception>
    internal static IReadOnlyDictionary<string, string> Of(StudyOptions options)
    {
        SearchOptions search = options.Search;
        var settings = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            [Prefix + nameof(SearchOptions.Budget)] = Words(search.Budget),
            [Prefix + nameof(SearchOptions.FailureLimit)] = search.FailureLimit.ToString(CultureInfo.InvariantCulture),
            [Prefix + nameof(SearchOptions.TargetScore)] = search.TargetScore.ToString(CultureInfo.InvariantCulture),
            [Prefix + nameof(SearchOptions.TrialTimeLimit)] = search.TrialTimeLimit?.ToString("c", CultureInfo.InvariantCulture) ?? "none",
            [Prefix + nameof(SearchOptions.Repeats)] = search.Repeats.ToString(),
            [Prefix + nameof(SearchOptions.RepeatLimit)] = search.RepeatLimit.ToString(CultureInfo.InvariantCulture),
            [nameof(StudyOptions.ParallelTrials)] = options.ParallelTrials.ToString(CultureInfo.InvariantCulture),
        };
        if (options.Threads is { } threads)
        {
            settings.Add(Threads, threads.ToString(CultureInfo.InvariantCulture));
        }

        foreach ((string name, string value) in options.Settings)
        {
            if (!settings.TryAdd(name, value) || name == Threads || name.StartsWith(Prefix, StringComparison.Ordinal))
            {
                throw new ArgumentException($"The setting \"{name}\" has a name that the study itself uses ({Threads}, {Prefix}…).", nameof(options));
            }
        }

        return settings;
    }

    /// <summary>Refuses a study that was begun with something else.</summary>
    /// <returns>The settings that the study has from now on.</returns>
    /// <exception cref="StudyMismatchException">Something differs that may not; the message has all of it.</exception>
    internal static IReadOnlyDictionary<string, string> Agree<S>(StudyRecord kept, StudyRecord given, StudyOptions options, string place, Func<string?> firstArchitecture)
        where S : class, ISearchSpace<S>
    {
        List<string> differences = [];
        Compare("strategy", kept.Strategy, given.Strategy);
        Compare("seed", kept.Seed.ToString(CultureInfo.InvariantCulture), given.Seed.ToString(CultureInfo.InvariantCulture));
        Compare("space", kept.Space, given.Space);
        if (kept.Space == given.Space && kept.Fingerprint != given.Fingerprint)
        {
            differences.Add($"fingerprint of {given.Space}: {kept.Fingerprint} there, {given.Fingerprint} here ({Changes<S>(kept, given, firstArchitecture())})");
        }

        foreach (string name in kept.Settings.Keys.Union(given.Settings.Keys).Except(_free).Order(StringComparer.Ordinal))
        {
            string? before = kept.Settings.GetValueOrDefault(name), now = given.Settings.GetValueOrDefault(name);
            if (name != Threads)
            {
                Compare(name, before, now);
            }
            else if (before is not null && now is not null && !options.AcceptsOtherThreads && before != now)
            {
                differences.Add(
                    $"{name}: {before} there, {now} here ({nameof(StudyOptions.AcceptsOtherThreads)} goes on nevertheless; results are then not the same bit for bit)");
            }
        }

        if (differences.Count > 0)
        {
            throw new StudyMismatchException(
                $"{char.ToUpperInvariant(place[0])}{place[1..]} was begun otherwise. {string.Join("; ", differences)}. Go on with what it was begun with, or give the new study another name.");
        }

        var agreed = new Dictionary<string, string>(given.Settings);
        if (!agreed.ContainsKey(Threads) && kept.Settings.TryGetValue(Threads, out string? threads))
        {
            agreed.Add(Threads, threads);
        }

        return agreed;

        void Compare(string what, string? before, string? now)
        {
            if (before != now)
            {
                differences.Add($"{what}: {before ?? "nothing"} there, {now ?? "nothing"} here");
            }
        }
    }

    private static string Words(Budget budget)
    {
        IEnumerable<string?> limits =
        [
            budget.MaxTrials is { } trials ? string.Create(CultureInfo.InvariantCulture, $"{trials} trials") : null,
            budget.MaxTrainingImages is { } images ? string.Create(CultureInfo.InvariantCulture, $"{images} training images") : null,
            budget.MaxTime?.ToString("c", CultureInfo.InvariantCulture),
        ];
        return string.Join(", ", limits.OfType<string>());
    }

    /// <summary>Which members of the space have changed, as far as can be told.</summary>
    private static string Changes<S>(StudyRecord kept, StudyRecord given, string? architecture)
        where S : class, ISearchSpace<S>
    {
        Dictionary<string, DecisionInfo> before = kept.Decisions.ToDictionary(static decision => decision.Name);
        List<string> changes = [];
        foreach (DecisionInfo decision in given.Decisions)
        {
            if (!before.Remove(decision.Name, out DecisionInfo? old))
            {
                changes.Add($"{decision.Name} is new");
            }
            else if (old.Fingerprint != decision.Fingerprint)
            {
                changes.Add($"{decision.Name} has changed");
            }
        }

        changes.AddRange(before.Keys.Select(static name => $"{name} is gone"));
        try
        {
            IReadOnlyList<MemberChange> members = architecture is null ? [] : SpaceMigration.ReadJson<S>(architecture).Changes;
            changes = members.Count > 0 ? [.. members.Select(static change => change.Message)] : changes;
        }
        catch (JsonException)
        {
            // The architecture says no more than the decisions do.
        }

        return changes.Count > 0 ? string.Join(", ", changes) : "the members are the same, and the order or what surrounds them is not";
    }
}
