using System.Globalization;
using NasDsl.Search;

namespace NasDsl.NUnit.Settings;

/// <summary>What a search test is told, all attributes taken together.</summary>
internal sealed class SearchSettings
{
    private const int DefaultTrials = 100;
    private const string DefaultCategory = "Search";

    private readonly List<SearchSettingsAttribute> _layers;

    private SearchSettings(List<SearchSettingsAttribute> layers)
    {
        _layers = layers;
        StrategyLayer = layers.Find(static layer => layer.OwnStrategy is not null || layer.StrategyType is not null || layer.StrategyFrom is not null);
        Trials = First(static layer => layer.OwnTrials);
        Images = First(static layer => layer.OwnImages);
        double? seconds = First(static layer => layer.OwnSeconds);
        Seconds = seconds == double.PositiveInfinity ? null : seconds;
        if (Trials is null && Images is null && Seconds is null)
        {
            Trials = DefaultTrials;
        }

        Seed = First(static layer => layer.OwnSeed);
        Target = First(static layer => layer.OwnTarget) ?? double.PositiveInfinity;
        Study = layers.Find(static layer => layer.Study is not null)?.Study is { Length: > 0 } file ? file : null;
    }

    /// <summary>The attribute that names the strategy; null where none does.</summary>
    internal SearchSettingsAttribute? StrategyLayer { get; }

    internal int? Trials { get; }

    internal double? Seconds { get; }

    internal long? Images { get; }

    internal ulong? Seed { get; }

    internal double Target { get; }

    /// <summary>The file in which the search is kept; null where it is not.</summary>
    internal string? Study { get; }

    /// <summary>What a strategy is told to expect.</summary>
    internal int ExpectedTrials => Trials ?? DefaultTrials;

    internal IEnumerable<string> Categories =>
        (_layers.Find(static layer => layer.Category is not null)?.Category ?? DefaultCategory)
            .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    internal Budget Budget
    {
        get
        {
            List<Budget> limits = [];
            if (Trials is int trials)
            {
                limits.Add(Budget.Trials(trials));
            }

            if (Images is long images)
            {
                limits.Add(Budget.TrainingImages(images));
            }

            if (Seconds is double seconds)
            {
                limits.Add(Budget.Time(TimeSpan.FromSeconds(seconds)));
            }

            return limits.Aggregate(static (all, limit) => all & limit);
        }
    }

    internal static SearchSettings Of(SearchTestAttribute test, Type fixture) =>
        new([test, .. Surroundings.Of<SearchDefaultsAttribute>(fixture)]);

    /// <summary>What is wrong with a setting, or null.</summary>
    internal string? Problem(string test)
    {
        foreach (SearchSettingsAttribute layer in _layers)
        {
            int strategies = (layer.OwnStrategy is null ? 0 : 1) + (layer.StrategyType is null ? 0 : 1) + (layer.StrategyFrom is null ? 0 : 1);
            if (strategies > 1)
            {
                return $"{Name(layer)} of '{test}' sets more than one of Strategy, StrategyType and StrategyFrom; each of them names the strategy.";
            }

            if (layer.OwnStrategy is { } strategy && !Enum.IsDefined(strategy))
            {
                return $"{Name(layer)} of '{test}': Strategy must be one of {string.Join(", ", Enum.GetNames<Strategy>())}, and is {strategy}.";
            }
        }

        return Trials < 1 ? Bad(nameof(Trials), Trials, "at least 1")
            : Images < 1 ? Bad(nameof(Images), Images, "at least 1")
            : Seconds is double seconds && !(seconds > 0 && seconds <= TimeSpan.MaxValue.TotalSeconds) ? Bad(nameof(Seconds), Seconds, "a positive number")
            : double.IsNaN(Target) ? Bad(nameof(Target), Target, "a number")
            : null;

        string Bad(string member, object? value, string allowed) =>
            string.Create(CultureInfo.InvariantCulture, $"{member} of [SearchTest] '{test}' must be {allowed}, and is {value}.");
    }

    private static string Name(SearchSettingsAttribute layer) => layer is SearchTestAttribute ? "[SearchTest]" : "[SearchDefaults]";

    private T? First<T>(Func<SearchSettingsAttribute, T?> member)
        where T : struct =>
        _layers.Select(member).FirstOrDefault(static value => value is not null);
}
