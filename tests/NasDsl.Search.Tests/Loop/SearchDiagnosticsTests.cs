using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging;
using NasDsl.Spaces;

namespace NasDsl.Search.Tests.Loop;

/// <summary>What a search tells listeners of traces and metrics, and its logger.</summary>
[NonParallelizable]
public class SearchDiagnosticsTests
{
    private const string Strategy = "Random";

    [Test]
    public void A_search_is_an_activity_and_each_trial_one_within_it()
    {
        List<Activity> ended = [];
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == SearchDiagnostics.SourceName,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = activity =>
            {
                if ((string?)activity.GetTagItem("nasdsl.space") == nameof(Bench201Space))
                {
                    ended.Add(activity);
                }
            },
        };
        ActivitySource.AddActivityListener(listener);
        SearchResult<Bench201Space> result = Run(new SearchOptions { Budget = Budget.Trials(6) });

        Activity search = ended[^1];
        Assert.That(search.OperationName, Is.EqualTo(SearchDiagnostics.SearchActivity));
        Assert.That(search.GetTagItem("nasdsl.stop_reason"), Is.EqualTo("TrialBudget"));
        Assert.That(search.GetTagItem("nasdsl.score"), Is.EqualTo(result.Best!.Score));
        Activity[] trials = [.. ended.SkipLast(1)];
        Assert.That(trials.Select(trial => trial.OperationName), Is.All.EqualTo(SearchDiagnostics.TrialActivity));
        Assert.That(trials.Select(trial => trial.ParentSpanId), Is.All.EqualTo(search.SpanId));
        Assert.That(trials.Select(trial => trial.GetTagItem("nasdsl.trial")), Is.EqualTo(Enumerable.Range(0, 6)));
        Assert.That(trials.Select(trial => trial.GetTagItem("nasdsl.strategy")), Is.All.EqualTo(Strategy));
        Assert.That(trials.Select(trial => trial.GetTagItem("nasdsl.state")), Is.EqualTo(result.Trials.Select(trial => trial.State == TrialState.Failed ? "failed" : "completed")));
        Assert.That(trials.Select(trial => trial.GetTagItem("nasdsl.score") ?? double.NaN), Is.EqualTo(result.Trials.Select(trial => trial.Score)));
        Assert.That((trials[4].Status, trials[4].StatusDescription), Is.EqualTo((ActivityStatusCode.Error, result.Trials[4].Error)));
    }

    [Test]
    public void Trials_failures_and_durations_are_counted()
    {
        var counts = new Dictionary<string, double>();
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, self) =>
            {
                if (instrument.Meter.Name == SearchDiagnostics.SourceName)
                {
                    self.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Add(instrument.Name, value, tags));
        listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Add(instrument.Name, value >= 0 ? 1 : double.NaN, tags));
        listener.Start();
        Run(new SearchOptions { Budget = Budget.Trials(10) });
        Assert.That(counts, Is.EquivalentTo(new Dictionary<string, double>
        {
            [$"{SearchDiagnostics.TrialsCounter} completed"] = 8,
            [$"{SearchDiagnostics.TrialsCounter} failed"] = 2,
            [$"{SearchDiagnostics.FailuresCounter} Exception"] = 2,
            [$"{SearchDiagnostics.DurationHistogram} completed"] = 8,
            [$"{SearchDiagnostics.DurationHistogram} failed"] = 2,
        }));

        void Add(string name, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
        {
            if ((string?)tags[0].Value == nameof(Bench201Space))
            {
                string key = $"{name} {tags[1].Value}";
                counts[key] = counts.GetValueOrDefault(key) + value;
            }
        }
    }

    [Test]
    public void The_log_says_what_begins_and_how_it_ends()
    {
        var log = new KeptLog();
        SearchResult<Bench201Space> result = Run(new SearchOptions { Budget = Budget.Trials(5), Logger = log });
        Assert.That(log.Lines[0], Is.EqualTo((LogLevel.Information, $"Search of Bench201Space by {Strategy} begins")));
        Assert.That(log.Lines.Count(line => line.Level == LogLevel.Debug), Is.EqualTo(5), "each trial's beginning");
        Assert.That(log.Lines.Single(line => line.Level == LogLevel.Warning).Text, Does.StartWith("Trial 4 failed (Exception) after ").And.EndWith(": InvalidOperationException: four"));
        Assert.That(log.Lines[^1].Text, Is.EqualTo(FormattableString.Invariant(
            $"Search of Bench201Space by {Strategy} ended (TrialBudget) after 5 trials, 1 of them failed; best score {result.Best!.Score}")));
    }

    [Test]
    public void A_trial_that_the_end_cuts_off_is_no_failure()
    {
        var log = new KeptLog();
        using var cancel = new CancellationTokenSource();
        var evaluator = new FunctionEvaluator<Bench201Space>((_, _, token) =>
        {
            cancel.Cancel();
            token.ThrowIfCancellationRequested();
            return default;
        });
        new Search<Bench201Space>(new RandomSearch<Bench201Space>(1), evaluator, new SearchOptions { Budget = Budget.Trials(5), Logger = log })
            .Run(cancellationToken: cancel.Token);
        Assert.That(log.Lines.Select(line => line.Text), Does.Contain("Trial 0 was cut off by the end of the search"));
        Assert.That(log.Lines.Select(line => line.Level), Has.None.EqualTo(LogLevel.Warning));
    }

    private static SearchResult<Bench201Space> Run(SearchOptions options)
    {
        var evaluator = new FunctionEvaluator<Bench201Space>((_, context) => context.Number % 5 == 4
            ? throw new InvalidOperationException("four")
            : new RandomSource(context.Seed).NextDouble());
        return new Search<Bench201Space>(new RandomSearch<Bench201Space>(3), evaluator, options).Run();
    }
}
