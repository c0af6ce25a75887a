using System.Globalization;
using NasDsl.Search;
using NasDsl.Search.Studies;

namespace NasDsl.Reporting;

/// <summary>
/// A search in TensorBoard (<c>tensorboard --logdir FOLDER</c>): the run <c>search</c> has score, best score, duration and costs by trial; each trial with a learning
/// curve has a run of its own, <c>trial-00012</c>, with its series by step.
/// </summary>
/// <example>
/// <code>
/// using var events = new TensorBoardEvents("runs");
/// search.Run(events.Progress&lt;MySpace&gt;());
/// </code>
/// </example>
public sealed class TensorBoardEvents : IDisposable
{
    private readonly Lock _lock = new();
    private readonly Dictionary<int, EventFile> _curves = [];
    private readonly string _folder;
    private readonly TimeProvider _clock;
    private readonly EventFile _search;
    private double _best = double.NegativeInfinity;

    /// <summary>Begins the events of a search.</summary>
    /// <param name="folder">Where the runs' folders go; made if need be.</param>
    /// <param name="clock">Where times come from; the system's clock by default.</param>
    public TensorBoardEvents(string folder, TimeProvider? clock = null)
    {
        ArgumentNullException.ThrowIfNull(folder);
        _folder = folder;
        _clock = clock ?? TimeProvider.System;
        _search = new EventFile(Path.Combine(folder, "search"), clock: _clock);
    }

    /// <summary>Writes a whole study.</summary>
    /// <param name="study">The study.</param>
    /// <param name="folder">Where the runs' folders go.</param>
    public static void Write(StudyRecord study, string folder)
    {
        ArgumentNullException.ThrowIfNull(study);
        using var events = new TensorBoardEvents(folder);
        foreach (TrialRecord trial in study.Trials)
        {
            DateTimeOffset? time = trial.Started == default ? null : trial.Started + trial.Duration;
            if (trial.State == TrialRecordState.Completed)
            {
                events.Score(trial.Number, trial.Score, trial.Duration, trial.Costs, time);
            }

            foreach (CurvePoint point in trial.Curve)
            {
                events.Point(trial.Number, point, time);
            }

            events.End(trial.Number);
        }
    }

    /// <summary>A sink of a search's progress: writes each trial that completed.</summary>
    public IProgress<SearchProgress<S>> Progress<S>()
        where S : class, ISearchSpace<S> => new ImmediateProgress<SearchProgress<S>>(progress =>
        {
            Trial<S> trial = progress.Trial;
            if (trial.State == TrialState.Completed)
            {
                Score(trial.Number, trial.Score, trial.Duration, trial.Costs);
            }

            End(trial.Number);
        });

    /// <summary>A sink of a trial's learning curve.</summary>
    /// <param name="trial">The trial's number.</param>
    public IProgress<CurvePoint> Curve(int trial) => new ImmediateProgress<CurvePoint>(point => Point(trial, point));

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (_lock)
        {
            _search.Dispose();
            foreach (EventFile file in _curves.Values)
            {
                file.Dispose();
            }

            _curves.Clear();
        }
    }

    private void Score(int number, double score, TimeSpan duration, IReadOnlyList<double> costs, DateTimeOffset? time = null)
    {
        lock (_lock)
        {
            _best = Math.Max(_best, score);
            _search.Scalar("search/score", number, score, time);
            _search.Scalar("search/best", number, _best, time);
            _search.Scalar("search/seconds", number, duration.TotalSeconds, time);
            for (int i = 0; i < costs.Count; i++)
            {
                _search.Scalar(string.Create(CultureInfo.InvariantCulture, $"search/cost {i}"), number, costs[i], time);
            }

            // Whoever watches sees a trial as soon as it has ended.
            _search.Flush();
        }
    }

    private void Point(int trial, CurvePoint point, DateTimeOffset? time = null)
    {
        lock (_lock)
        {
            if (!_curves.TryGetValue(trial, out EventFile? file))
            {
                string run = Path.Combine(_folder, string.Create(CultureInfo.InvariantCulture, $"trial-{trial:D5}"));
                // A trial that is attempted again, in the same second too, has a file of its own.
                int earlier = Directory.Exists(run) ? Directory.GetFiles(run).Length : 0;
                file = new EventFile(run, string.Create(CultureInfo.InvariantCulture, $"nasdsl.{earlier}"), _clock);
                _curves.Add(trial, file);
            }

            file.Scalar(point.Series, point.Step, point.Value, time);
            file.Flush();
        }
    }

    private void End(int trial)
    {
        lock (_lock)
        {
            if (_curves.Remove(trial, out EventFile? file))
            {
                file.Dispose();
            }
        }
    }
}
