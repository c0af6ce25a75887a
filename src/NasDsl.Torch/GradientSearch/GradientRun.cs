using static TorchSharp.torch;

namespace NasDsl.Torch;

/// <summary>One run of a search by gradients: counts steps, images and time, reports, and keeps the state.</summary>
internal sealed class GradientRun<S>(
    GradientSearchOptions options,
    SearchSchedule schedule,
    GradientStep<S> step,
    CollapseGuards<S> guards,
    Func<PerturbationSelection<S>>? createSelection,
    KeptWork? kept,
    long start,
    RandomSource generators,
    Device device,
    IProgress<GradientProgress<S>>? progress,
    CancellationToken cancellationToken)
    where S : class, IRelaxableSpace<S>
{
    private readonly List<GradientProgress<S>> _history = [];
    private TrainingEnd _end = schedule.End;
    private PerturbationSelection<S>? _selection;
    private TimeSpan _before;
    private S? _guarded;
    private long _done;
    private long _steps = schedule.Steps;
    private long _reported;
    private long _stretch;
    private int _round;
    private long _tuned;

    /// <summary>How many training images were consumed.</summary>
    public long Images { get; private set; }

    private TimeSpan Elapsed => _before + options.Clock.GetElapsedTime(start);

    // Rounds of the selection count beside steps, since there may be none between two of them.
    private long Way => _done + (_selection is null ? 0 : _round + 1);

    /// <summary>Goes on where the search was when its state was last kept.</summary>
    public void Resume() => kept?.Resume(Read);

    /// <summary>Does all steps that budgets and guards allow.</summary>
    /// <param name="limit">How long they may take.</param>
    public void Search(TimeSpan? limit)
    {
        if (_selection is not null)
        {
            return;
        }

        while (_done < schedule.Steps && _guarded is null)
        {
            TimeSpan elapsed = Elapsed;
            if (IsOver(elapsed, limit))
            {
                KeepCancelled();
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
                _guarded = guards.Ask(_history[^1]);
            }

            if (_guarded is null && _done < schedule.Steps)
            {
                kept?.KeepIfDue(Way, _done, schedule.StepsPerEpoch, Write);
            }
        }

        if (_reported < _done)
        {
            Report();

            // Who cancels does not wait for the curvature.
            _guarded = _end == TrainingEnd.Cancelled ? null : guards.Ask(_history[^1]);
        }

        if (_guarded is not null)
        {
            _end = TrainingEnd.Guarded;
        }
    }

    /// <summary>Selects by perturbation, with steps that tune in between. What is open when the time is over, or the search was cancelled, stays to be derived by its
    /// weights.</summary>
    /// <param name="tuning">How many steps there are between two rounds.</param>
    /// <param name="rate">The learning rate of the weights over all of them.</param>
    public void Select(int tuning, LearningRateSchedule rate)
    {
        if (createSelection is null || _guarded is not null || _end == TrainingEnd.Cancelled)
        {
            return;
        }

        if (_selection is null)
        {
            _selection = createSelection();
            _steps = _done + ((long)tuning * (_selection.Rounds - 1));
            step.RestartWeights();
        }

        long all = (long)tuning * (_selection.Rounds - 1);
        while (_round < _selection.Rounds)
        {
            if (_tuned == (long)_round * tuning)
            {
                // A round cannot be cut in two: it ends whole, or begins again.
                kept?.Keep(Way, Write);
                if (IsOver(Elapsed, options.TimeLimit))
                {
                    break;
                }

                TorchSeed.BeginStep(device, generators, -Way);
                _selection.Decide(_round, () => IsOver(Elapsed, options.TimeLimit));
                if (_round == _selection.Rounds - 1)
                {
                    break;
                }

                // Without steps between rounds the next one follows at once.
                if (tuning == 0)
                {
                    _round++;
                    continue;
                }
            }

            if (IsOver(Elapsed, options.TimeLimit))
            {
                if (_tuned > (long)_round * tuning)
                {
                    KeepCancelled();
                }

                break;
            }

            SearchMoment moment = new(_done, rate.At(_tuned++, all), Course: 1, MovesArchitecture: true);
            Take(moment, schedule.ImagesOf(moment));
            if (_tuned == (_round + 1L) * tuning)
            {
                _round++;
            }
            else
            {
                kept?.KeepIfDue(Way, _done, schedule.StepsPerEpoch, Write);
            }
        }

        Report();
    }

    /// <summary>What was found; forgets the state, unless the search was cancelled and may go on.</summary>
    /// <param name="derive">Derives from where the search stands, unless a guard has said what to give.</param>
    /// <exception cref="NotAdmissibleException">Nothing admissible can be derived.</exception>
    public GradientResult<S> Result(Func<S> derive)
    {
        GradientResult<S> result = new(_guarded ?? derive(), _history, _end, _done, Images, Elapsed);
        if (_end != TrainingEnd.Cancelled)
        {
            kept?.Clear();
        }

        return result;
    }

    private void KeepCancelled()
    {
        if (_end == TrainingEnd.Cancelled)
        {
            kept?.Keep(Way, Write);
        }
    }

    private bool IsOver(TimeSpan elapsed, TimeSpan? limit)
    {
        bool isCancelled = cancellationToken.IsCancellationRequested, isLate = !isCancelled && elapsed >= limit;
        _end = isCancelled ? TrainingEnd.Cancelled : isLate ? TrainingEnd.TimeLimit : _end;
        return isCancelled || isLate;
    }

    private void Take(in SearchMoment moment, int images)
    {
        Images += images;
        TorchSeed.BeginStep(device, generators, _done);
        step.Run(moment);
        _done++;
    }

    private void Report()
    {
        _reported = _done;
        _history.Add(step.Describe(_done, _steps, Images, Elapsed));
        progress?.Report(_history[^1]);
    }

    private void Write(BinaryWriter writer)
    {
        writer.Section("search by gradients");
        writer.Write(_done);
        writer.Write(_steps);
        writer.Write(_reported);
        writer.Write(_stretch);
        writer.Write(Images);
        writer.Write(Elapsed);
        writer.Write((int)(_end == TrainingEnd.Cancelled ? schedule.End : _end));
        writer.WriteList(_history, report => report.Write(writer));
        step.WriteState(writer);
        guards.WriteState(writer);
        writer.Write(_selection is not null);
        if (_selection is not null)
        {
            writer.Write(_round);
            writer.Write(_tuned);
            _selection.WriteState(writer);
        }

        writer.WriteGenerator();
    }

    private void Read(BinaryReader reader)
    {
        reader.Section("search by gradients");
        (_done, _steps, _reported, _stretch) = (reader.ReadInt64(), reader.ReadInt64(), reader.ReadInt64(), reader.ReadInt64());
        (Images, _before, _end) = (reader.ReadInt64(), reader.ReadTime(), (TrainingEnd)reader.ReadInt32());
        _history.AddRange(reader.ReadList(() => GradientProgress<S>.Read(reader)));
        step.ReadState(reader);
        guards.ReadState(reader);
        if (reader.ReadBoolean())
        {
            _selection = createSelection!();
            (_round, _tuned) = (reader.ReadInt32(), reader.ReadInt64());
            _selection.ReadState(reader);
        }

        reader.ReadGenerator();
    }
}
