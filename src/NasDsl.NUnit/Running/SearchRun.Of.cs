using System.Globalization;
using NasDsl.NUnit.Evaluators;
using NasDsl.NUnit.Messages;
using NasDsl.NUnit.Settings;
using NasDsl.NUnit.Strategies;
using NasDsl.Search;
using NasDsl.Search.Studies;
using NUnit.Framework.Internal;

namespace NasDsl.NUnit.Running;

/// <summary>The search of one test over a space.</summary>
internal sealed class SearchRun<S> : SearchRun
    where S : class, ISearchSpace<S>
{
    private SearchResult<S>? _result;
    private IDisposable? _ownStrategy;
    private IDisposable? _ownEvaluator;

    internal override bool HasBest => _result?.Best is not null;

    internal override string Summary => _result!.ToString();

    public override void Dispose()
    {
        _ownStrategy?.Dispose();
        _ownEvaluator?.Dispose();
    }

    internal override void Search(SearchSettings settings, ulong seed, TestExecutionContext context)
    {
        Test test = context.CurrentTest;
        Type fixture = test.TypeInfo!.Type;
        BoundEvaluator<S> found = EvaluatorLookup<S>.Find(test.Method!.MethodInfo, fixture, context.TestObject);
        _ownEvaluator = found.IsOwned ? found.Evaluator as IDisposable : null;
        var options = new SearchOptions
        {
            Budget = Replay.Trials is int trials ? Budget.Trials(trials) : settings.Budget,
            Seed = seed,
            TargetScore = settings.Target,
        };
        using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(context.CancellationToken);
        var stop = new RunStop(context, cancellation);
        IStrategy<S> strategy = StrategyMaking<S>.Make(settings, seed, fixture, context.TestObject, out bool isOwned);
        _ownStrategy = isOwned ? strategy as IDisposable : null;
        if (settings.Study is not { } file)
        {
            _result = new Search<S>(strategy, found.Evaluator, options).Run(stop, cancellation.Token);
            return;
        }

        if (!isOwned)
        {
            throw new SearchTestException(
                $"The strategy of '{test.Name}' is a property or field, and a study makes its strategy anew to go on. Let StrategyFrom name a method.");
        }

        // The first one said what is wrong with the strategy, if anything is; the study makes its own.
        using SqliteStudyStore store = SqliteStudyStore.Open(Path.Combine(TestContext.CurrentContext.WorkDirectory, file));
        _result = new Study<S>(
            store,
            FormattableString.Invariant($"{test.FullName} seed {seed}"),
            own => StrategyMaking<S>.Make(settings, own, fixture, context.TestObject, out _),
            found.Evaluator,
            new StudyOptions
            {
                Search = options,
                Settings = new Dictionary<string, string> { ["expected trials"] = settings.ExpectedTrials.ToString(CultureInfo.InvariantCulture) },
            }).Run(stop, cancellation.Token);
    }

    internal override object? Argument(Type parameter) =>
        parameter == typeof(SearchResult<S>) ? _result
        : parameter == typeof(Trial<S>) ? _result!.Best
        : _result!.Best?.Architecture;

    internal override string Details(SearchSettings settings, ulong seed, Test test) => SearchText.Of(_result!, settings, seed, test);

    /// <summary>Ends the search after a trial in which the whole test run was stopped.</summary>
    private sealed class RunStop(TestExecutionContext context, CancellationTokenSource cancellation) : IProgress<SearchProgress<S>>
    {
        public void Report(SearchProgress<S> value)
        {
            if (context.ExecutionStatus != TestExecutionStatus.Running)
            {
                cancellation.Cancel();
            }
        }
    }
}
