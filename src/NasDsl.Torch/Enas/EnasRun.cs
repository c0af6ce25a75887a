using TorchSharp;
using static TorchSharp.torch;

namespace NasDsl.Torch;

/// <summary>The loop of an ENAS search, and what it counts.</summary>
internal sealed class EnasRun<S>(
    EnasOptions options,
    BatchSampler training,
    BatchSampler validation,
    PathSupernet<S> supernet,
    LstmController<S> controller,
    SharedStep<S> shared,
    ControllerTraining<S> policy,
    RandomSource paths,
    RandomSource generators,
    Device device,
    KeptWork? kept)
    where S : class, IPathSpace<S>, IDiscrete<S>
{
    private readonly PathScore<S> _score = new(supernet);
    private readonly List<EnasProgress<S>> _history = [];
    private readonly long _steps = options.Steps ?? (long)options.Epochs * training.BatchesPerPass;
    private readonly long _start = options.Clock.GetTimestamp();
    private long _done, _controllerSteps, _images;
    private bool _isControllerDue;
    private TimeSpan _before;
    private S? _best;
    private TrainingEnd? _end;

    private TimeSpan Elapsed => _before + options.Clock.GetElapsedTime(_start);

    // The controller's trainings count beside the steps, since the state is kept before and behind each.
    private long Way => _done + _history.Count;

    public EnasResult<S> Run(IProgress<EnasProgress<S>>? progress, CancellationToken cancellationToken)
    {
        long keptBack = (long)options.FinalSamples * validation.BatchSize;
        if (options.ImageBudget is { } budget && budget < keptBack + training.BatchSize)
        {
            throw new InvalidOperationException(
                $"EnasOptions.ImageBudget is {budget}; it must be at least the {keptBack + training.BatchSize} images of one step and of the choice at the end.");
        }

        int every = options.ControllerEvery > 0 ? options.ControllerEvery : training.BatchesPerPass;
        kept?.Resume(Read);
        try
        {
            while (true)
            {
                if (_isControllerDue)
                {
                    // It cannot be cut in two: it ends whole, or begins again.
                    kept?.Keep(Way, Write);
                    double loss = shared.TakeMeanLoss();
                    TorchSeed.BeginStep(device, generators, -_done);
                    _score.Guard(() => TrainController(keptBack, cancellationToken));
                    Report(loss, progress);
                    _isControllerDue = false;
                }

                // What ended while the controller was trained begins again before it.
                bool isCutShort = _end is not null;
                if (_done == _steps || !GoesOn(training.BatchSize + keptBack, cancellationToken))
                {
                    if (_end == TrainingEnd.Cancelled && !isCutShort)
                    {
                        kept?.Keep(Way, Write);
                    }

                    break;
                }

                if (_done > 0)
                {
                    kept?.KeepIfDue(Way, _done, training.BatchesPerPass, Write);
                }

                double epoch = Epoch;
                TorchSeed.BeginStep(device, generators, _done);
                shared.Run(controller.Sample(paths), _done, options.LearningRate.At(options.AnnealEachStep ? epoch : Math.Floor(epoch)));
                _images += training.BatchSize;
                _isControllerDue = ++_done % every == 0 || _done == _steps;
            }

            if (_history.Count == 0 || _history[^1].Step < _done)
            {
                // Losses first: one that is not finite is the cause of outputs that are not.
                double loss = shared.TakeMeanLoss();
                if (_done > 0)
                {
                    Report(loss, progress);
                }
            }

            IReadOnlyList<EnasCandidate<S>> candidates = _end == TrainingEnd.Cancelled ? [] : Choose();
            EnasResult<S> result = new(
                _best ?? controller.Sample(paths),
                candidates,
                _history,
                _end ?? TrainingEnd.Completed,
                _done,
                _controllerSteps,
                _images,
                Elapsed);
            if (_end != TrainingEnd.Cancelled)
            {
                kept?.Clear();
            }

            return result;
        }
        catch (TrainingDivergedException diverged)
        {
            diverged.TrainingImages = _images;
            kept?.Clear();
            throw;
        }
    }

    /// <summary>How many epochs the learning rate counts as done: where the clock is ahead of the steps, what it says.</summary>
    private double Epoch => Math.Max(
        _done, options.TimeLimit is { } limit ? Math.Min(Elapsed / limit, 1) * _steps : 0) / training.BatchesPerPass;

    private bool GoesOn(long needed, CancellationToken cancellationToken)
    {
        _end ??= cancellationToken.IsCancellationRequested ? TrainingEnd.Cancelled
            : Elapsed >= options.TimeLimit ? TrainingEnd.TimeLimit
            : _images + needed > options.ImageBudget ? TrainingEnd.ImageBudget
            : null;
        return _end is null;
    }

    private void TrainController(long keptBack, CancellationToken cancellationToken)
    {
        long needed = (long)options.ControllerSamples * validation.BatchSize;
        for (int step = 0; step < options.ControllerSteps && GoesOn(needed + keptBack, cancellationToken); step++)
        {
            if (!policy.Run(Reward))
            {
                throw new TrainingDivergedException(
                    _done - 1, double.NaN, options.LearningRate.Peak, "output of all sampled architectures on the validation data");
            }

            _controllerSteps++;
        }
    }

    private double Reward(S architecture)
    {
        using DisposeScope scope = NewDisposeScope();
        double accuracy = _score.Of(architecture, validation.Next());
        _images += validation.BatchSize;
        return accuracy;
    }

    private void Report(double loss, IProgress<EnasProgress<S>>? progress)
    {
        (double accuracy, double entropy, S? best) = policy.Take();
        _best = best ?? _best;
        _history.Add(new EnasProgress<S>(
            _done,
            _steps,
            _controllerSteps,
            _images,
            loss,
            accuracy,
            entropy,
            policy.Baseline,
            best,
            Elapsed));
        progress?.Report(_history[^1]);
    }

    private void Write(BinaryWriter writer)
    {
        writer.Section("ENAS");
        writer.Write(_done);
        writer.Write(_controllerSteps);
        writer.Write(_images);
        writer.Write(_isControllerDue);
        writer.Write(Elapsed);
        writer.WriteArchitecture(_best);
        writer.WriteList(_history, report => report.Write(writer));
        shared.WriteState(writer);
        policy.WriteState(writer);
        validation.WriteState(writer);
        writer.Write(paths);
        writer.WriteGenerator();
    }

    private void Read(BinaryReader reader)
    {
        reader.Section("ENAS");
        (_done, _controllerSteps, _images) = (reader.ReadInt64(), reader.ReadInt64(), reader.ReadInt64());
        (_isControllerDue, _before) = (reader.ReadBoolean(), reader.ReadTime());
        _best = reader.ReadArchitecture<S>();
        _history.AddRange(reader.ReadList(() => EnasProgress<S>.Read(reader)));
        shared.ReadState(reader);
        policy.ReadState(reader);
        validation.ReadState(reader);
        reader.Read(paths);
        reader.ReadGenerator();
    }

    /// <summary>Samples from the trained policy and scores each sample on the same batch.</summary>
    private List<EnasCandidate<S>> Choose()
    {
        using DisposeScope scope = NewDisposeScope();
        var candidates = new List<EnasCandidate<S>>();
        var seen = new HashSet<S>();
        Batch batch = validation.Draw();
        double most = double.NegativeInfinity;
        _score.Guard(() =>
        {
            for (int i = 0; i < options.FinalSamples; i++)
            {
                S sampled = controller.Sample(paths);
                if (!seen.Add(sampled.Canonical()))
                {
                    continue;
                }

                double accuracy = _score.Of(sampled, batch);
                _images += batch.Count;
                candidates.Add(new EnasCandidate<S>(sampled, accuracy));
                if (accuracy > most)
                {
                    (most, _best) = (accuracy, sampled);
                }
            }
        });
        return double.IsNegativeInfinity(most)
            ? throw new TrainingDivergedException(_done - 1, double.NaN, options.LearningRate.Peak, "output of every architecture that was sampled at the end")
            : candidates;
    }
}
