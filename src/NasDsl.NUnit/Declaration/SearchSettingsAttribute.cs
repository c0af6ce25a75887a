namespace NasDsl.NUnit;

/// <summary>
/// What a search in a test is told. What one attribute does not set is taken, each member for itself, from the next: from <see cref="SearchTestAttribute"/> on the
/// method, then <see cref="SearchDefaultsAttribute"/> on the class, its bases, the classes that it is nested in, and the assembly.
/// </summary>
public abstract class SearchSettingsAttribute : NUnitAttribute
{
    private Strategy? _strategy;
    private int? _trials;
    private double? _seconds;
    private long? _images;
    private ulong? _seed;
    private double? _target;

    private protected SearchSettingsAttribute()
    {
    }

    private protected SearchSettingsAttribute(Strategy strategy) => _strategy = strategy;

    private protected SearchSettingsAttribute(Type strategyType) => StrategyType = strategyType;

    /// <summary>The strategy; <see cref="Strategy.Evolution"/> where no attribute says anything.</summary>
    public Strategy Strategy
    {
        get => _strategy ?? default;
        set => _strategy = value;
    }

    /// <summary>
    /// A strategy's own type, such as <c>typeof(MyStrategy&lt;&gt;)</c>, in place of <see cref="Strategy"/>. Of its constructors the first of these is called:
    /// (ulong seed, int expectedTrials), (ulong seed), (RandomSource random), ().
    /// </summary>
    public Type? StrategyType { get; set; }

    /// <summary>
    /// The name of a member of the fixture that gives the strategy, in place of <see cref="Strategy"/>: a method, property or field of a type that implements
    /// IStrategy of the space. A method may take the seed as ulong, the expected number of trials as int, and a RandomSource of the seed.
    /// </summary>
    public string? StrategyFrom { get; set; }

    /// <summary>The most trials, and the number that strategies adjust themselves to; 100 where no attribute sets a limit of any kind. Limits combine.</summary>
    public int Trials
    {
        get => _trials ?? 0;
        set => _trials = value;
    }

    /// <summary>The longest time in seconds; infinite lifts the limit that a further attribute sets. What is limited by time is not the same each time it
    /// runs.</summary>
    public double Seconds
    {
        get => _seconds ?? double.PositiveInfinity;
        set => _seconds = value;
    }

    /// <summary>The most training images: no trial starts after so many were consumed.</summary>
    public long Images
    {
        get => _images ?? 0;
        set => _images = value;
    }

    /// <summary>The seed, which determines the search. Where none is set it is 1, and one more with each repetition by [Repeat] or [Retry].</summary>
    public ulong Seed
    {
        get => _seed ?? 1;
        set => _seed = value;
    }

    /// <summary>The search ends as soon as a trial has this score; infinite where the limits alone end it.</summary>
    public double Target
    {
        get => _target ?? double.PositiveInfinity;
        set => _target = value;
    }

    /// <summary>The tests' category, by which they are filtered (<c>dotnet test --filter TestCategory=Search</c>): several separated by commas, or none if empty.
    /// <c>Search</c> where no attribute says anything.</summary>
    public string? Category { get; set; }

    /// <summary>
    /// A SQLite file in which the search is kept, or none if empty: a run that was killed goes on where it was, and one that had ended gives its result without
    /// evaluating anything again. The path is relative to the test's work directory. Each test and seed is a study of its own, under the test's name. What is kept
    /// is valid for the evaluator that made it: delete the file when that changes; a changed space or strategy is refused. The strategy must be one that the test
    /// makes: a name, a type or a method.
    /// </summary>
    public string? Study { get; set; }

    internal Strategy? OwnStrategy => _strategy;

    internal int? OwnTrials => _trials;

    internal double? OwnSeconds => _seconds;

    internal long? OwnImages => _images;

    internal ulong? OwnSeed => _seed;

    internal double? OwnTarget => _target;
}
