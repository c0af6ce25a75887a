namespace NasDsl.Torch;

/// <summary>One run of a search by gradients: counts steps, images and time, and reports.</summary>
internal sealed class GradientRun<S>(
    GradientSearchOptions options,
    SearchSchedule schedule,
    GradientStep<S> step,
    long start,
    IProgress<GradientProgress<S>>? progress,
    CancellationToken cancellationToken)
    where S : class, IRelaxableSpace<S>
{
    private readonly List<GradientProgress<S>> _history = [];
    private TrainingEnd _end = schedule.End;
    private S? _guarded;
    private long _done;
    private long _steps = schedule.Steps;
    private long _reported;
    private long _stretch;

    /// <summary>How many training images were consumed.</summary>
    public long Images { get; private set; }

    /// <summary>Does all steps that budgets and guards allow.</summary>
    /// <param name="limit">How long they may take.</param>
    /// <param name="guards">The guards.</param>
    public void Search(TimeSpan? limit, CollapseGuards<S>? guards)
    {
        while (_done < schedule.Steps && _guarded is null)
        {
            TimeSpan elapsed = Elapsed;
            if (IsOver(elapsed, limit))
            {
                break;
            }

            SearchMoment moment = schedule.At(_done, elapsed);
            int images = schedule.ImagesOf(moment);
            if (Images + images > schedule.ImageBudget)
            {
                // Where the time ends the warm-up before the steps do, more steps take two batches than were counted on.
                _end = TrainingEnd.ImageBudget;
                break;
            }

            Take(moment, images);
            if (schedule.StretchOf(_done, elapsed) is var stretch && stretch > _stretch)
            {
                _stretch = stretch;
                Report();
                _guarded = guards?.Ask(_history[^1]);
            }
        }

        if (_reported < _done)
        {
            Report();

            // Who cancels does not wait for the curvature.
            _guarded = _end == TrainingEnd.Cancelled ? null : guards?.Ask(_history[^1]);
        }

        if (_guarded is not null)
        {
            _end = TrainingEnd.Guarded;
        }
    }

    /// <summary>Selects by perturbation, with steps that tune in between. What is open when the time is over, or the search was cancelled, stays to be derived by its
    /// weights.</summary>
    /// <param name="selection">Decides.</param>
    /// <param name="tuning">How many steps there are between two rounds.</param>
    /// <param name="rate">The learning rate of the weights over all of them.</param>
    public void Select(PerturbationSelection<S> selection, int tuning, LearningRateSchedule rate)
    {
        if (_guarded is not null || _end == TrainingEnd.Cancelled)
        {
            return;
        }

        (long tuned, long all) = (0, (long)tuning * (selection.Rounds - 1));
        _steps = _done + all;
        step.RestartWeights();
        for (int round = 0; round < selection.Rounds && !IsOver(Elapsed, options.TimeLimit); round++)
        {
            selection.Decide(round, () => IsOver(Elapsed, options.TimeLimit));
            for (int i = 0; round < selection.Rounds - 1 && i < tuning && !IsOver(Elapsed, options.TimeLimit); i++)
            {
                SearchMoment moment = new(_done, rate.At(tuned++, all), Course: 1, MovesArchitecture: true);
                Take(moment, schedule.ImagesOf(moment));
            }
        }

        Report();
    }

    /// <summary>What was found.</summary>
    /// <param name="derive">Derives from where the search stands, unless a guard has said what to give.</param>
    /// <exception cref="NotAdmissibleException">Nothing admissible can be derived.</exception>
    public GradientResult<S> Result(Func<S> derive) => new(_guarded ?? derive(), _history, _end, _done, Images, Elapsed);

    private TimeSpan Elapsed => options.Clock.GetElapsedTime(start);

    private bool IsOver(TimeSpan elapsed, TimeSpan? limit)
    {
        bool isCancelled = cancellationToken.IsCancellationRequested, isLate = !isCancelled && elapsed >= limit;
        _end = isCancelled ? TrainingEnd.Cancelled : isLate ? TrainingEnd.TimeLimit : _end;
        return isCancelled || isLate;
    }

    private void Take(in SearchMoment moment, int images)
    {
        Images += images;
        step.Run(moment);
        _done++;
    }

    private void Report()
    {
        _reported = _done;
        _history.Add(step.Describe(_done, _steps, Images, Elapsed));
        progress?.Report(_history[^1]);
    }
}
