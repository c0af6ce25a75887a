using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace NasDsl.Torch;

/// <summary>One training: its loop, and the state that a checkpoint keeps of it.</summary>
internal sealed class TrainingRun : IDisposable
{
    private readonly Module<Tensor, Tensor> _network;
    private readonly Dataset _training;
    private readonly Dataset? _validation;
    private readonly TrainingRecipe _recipe;
    private readonly TrainingHooks _hooks;
    private readonly RandomSource _augmentation;
    private readonly RandomSource _generators;
    private readonly BatchSampler _batches;
    private readonly Parameter[] _parameters;
    private readonly OptimizerHelper _optimizer;
    private readonly LossWindow _losses;
    private readonly List<TrainingProgress> _curve = [];
    private readonly KeptWork? _kept;
    private readonly long _start;
    private readonly long _images;
    private TimeSpan _before;
    private long _done, _steps;
    private double _rate;
    private TrainingEnd _end;

    public TrainingRun(
        Module<Tensor, Tensor> network, Dataset training, Dataset? validation, TrainingRecipe recipe, ulong seed, TrainingHooks hooks)
    {
        (_network, _training, _validation, _recipe, _hooks) = (network, training, validation, recipe, hooks);
        _start = recipe.Clock.GetTimestamp();
        RandomSource random = new(seed);
        TorchSeed.Set(random.Fork(0).NextUInt64());
        (_augmentation, _generators) = (random.Fork(1), random.Fork(3));
        _batches = new BatchSampler(training, recipe.BatchSize, random.Fork(2));
        _images = (long)_batches.BatchSize * hooks.Passes;
        (_steps, _end) = StepsOf(recipe, _batches.BatchesPerPass, _images);
        _parameters = [.. network.parameters()];
        _optimizer = Optimizers.Create(recipe, _parameters);
        _losses = new LossWindow(training.Device);
        if (hooks.Checkpoints is { } checkpoints)
        {
            WorkIdentity identity = new WorkIdentity($"training of {hooks.Subject}")
                .With("seed", seed).With("recipe", recipe.Essentials).On("training", training).On("validation", validation);
            _kept = new KeptWork(checkpoints, recipe.Checkpoints, recipe.Clock, identity);
        }
    }

    private TimeSpan Elapsed => _before + _recipe.Clock.GetElapsedTime(_start);

    public TrainingResult Run(CancellationToken cancellationToken)
    {
        if (_kept?.Resume(Read) == true)
        {
            _curve.Tell(_hooks.Curve);
        }

        _network.train();
        try
        {
            while (GoesOn(cancellationToken))
            {
                Step(_done++);
            }
        }
        catch (TrainingDivergedException diverged)
        {
            diverged.TrainingImages = _done * _images;
            _kept?.Clear();
            throw;
        }

        if (_hooks.KeepsEnd)
        {
            // One more than its last step, whose state may be kept from before its epoch was told of.
            _kept?.Keep(_done + 1, Write);
        }
        else
        {
            _kept?.Clear();
        }

        return new TrainingResult(_curve, _end);
    }

    public void Dispose()
    {
        _batches.Dispose();
        _optimizer.Dispose();
        _losses.Dispose();
    }

    /// <summary>Does all that lies between two steps; false where no step is left. Whatever was done of a step that is done is found in the state, so that the loop may begin at any of them.</summary>
    private bool GoesOn(CancellationToken cancellationToken)
    {
        try
        {
            if (_done > 0 && _done < _steps && _recipe.TimeLimit is { } longest && Elapsed >= longest)
            {
                (_steps, _end) = (_done, TrainingEnd.TimeLimit);
            }

            bool isToldOf = _curve.Count > 0 && _curve[^1].Step == _done;
            if (_done > 0 && !isToldOf && (_done == _steps || _done % _batches.BatchesPerPass == 0))
            {
                EndEpoch(cancellationToken);
            }

            if (_done == _steps)
            {
                return false;
            }

            cancellationToken.ThrowIfCancellationRequested();
            if (_done > 0)
            {
                _kept?.KeepIfDue(_done, _done, _batches.BatchesPerPass, Write);
            }

            return true;
        }
        catch (OperationCanceledException)
        {
            // One that a step is left with, as by a layer of the user's, is half done: it has no state to go on from.
            _kept?.Keep(_done, Write);
            throw;
        }
    }

    private void Step(long step)
    {
        using DisposeScope scope = NewDisposeScope();
        TorchSeed.BeginStep(_training.Device, _generators, step);
        double time = _recipe.TimeLimit is { } limit ? Elapsed / limit : 0;
        _rate = _recipe.LearningRate.At(Math.Max(step, (long)(Math.Min(time, 1) * _steps)), _steps);
        Optimizers.SetRate(_optimizer, _rate);
        Batch batch = _batches.Next();
        Tensor inputs = _recipe.Augmentation is { } augment ? augment.Apply(batch.Inputs, _augmentation) : batch.Inputs;
        Optimizers.DropGradients(_parameters);
        for (int pass = 0; pass < _hooks.Passes; pass++)
        {
            using DisposeScope inner = NewDisposeScope();
            _hooks.BeforePass?.Invoke();
            Tensor loss = functional.cross_entropy(_network.forward(inputs), batch.Labels, label_smoothing: _recipe.LabelSmoothing);
            loss.backward();
            _losses.Add(loss, step, _rate);
        }

        if (_recipe.ClipNorm is { } norm)
        {
            GradientClipping.Clip(_parameters, norm);
        }

        _optimizer.step();
    }

    private void EndEpoch(CancellationToken cancellationToken)
    {
        // Losses first: one that is not finite is the cause of outputs that are not. They are taken last, since measuring can be cancelled.
        _losses.Check();
        int epoch = _curve.Count + 1;
        bool measure = _validation is not null
            && (_done == _steps || (_recipe.ValidateEvery > 0 && epoch % _recipe.ValidateEvery == 0));
        double? accuracy = measure ? Accuracy.Of(_network, _validation!, _recipe.EvaluationBatchSize, cancellationToken) : null;
        if (accuracy is double.NaN)
        {
            // The last update spoiled the weights, after the loss of its step was still finite.
            throw new TrainingDivergedException(_done - 1, double.NaN, _rate, "output of the network");
        }

        _curve.Add(new TrainingProgress(epoch, _done, _done * _images, _rate, _losses.TakeMean(), accuracy, Elapsed));
        _hooks.Progress?.Report(_curve[^1]);
        _curve[^1].Tell(_hooks.Curve);
    }

    private void Write(BinaryWriter writer)
    {
        writer.Section("training");
        writer.Write(_done);
        writer.Write(_steps);
        writer.Write((int)_end);
        writer.Write(_rate);
        writer.Write(Elapsed);
        writer.WriteList(_curve, point => point.Write(writer));
        writer.Write(_network);
        writer.Write(_optimizer);
        _batches.WriteState(writer);
        _losses.WriteState(writer);
        writer.Write(_augmentation);
        _hooks.Beside?.WriteState(writer);
        writer.WriteGenerator();
    }

    private void Read(BinaryReader reader)
    {
        reader.Section("training");
        (_done, _steps, _end, _rate, _before) =
            (reader.ReadInt64(), reader.ReadInt64(), (TrainingEnd)reader.ReadInt32(), reader.ReadDouble(), reader.ReadTime());
        _curve.AddRange(reader.ReadList(() => TrainingProgress.Read(reader)));
        reader.Read(_network);
        reader.Read(_optimizer, _training.Device);
        _batches.ReadState(reader);
        _losses.ReadState(reader);
        reader.Read(_augmentation);
        _hooks.Beside?.ReadState(reader);
        reader.ReadGenerator();
    }

    private static (long Steps, TrainingEnd End) StepsOf(TrainingRecipe recipe, int batchesPerPass, long images)
    {
        long steps = recipe.Steps ?? (long)recipe.Epochs * batchesPerPass;
        if (recipe.ImageBudget is not { } budget || budget / images >= steps)
        {
            return (steps, TrainingEnd.Completed);
        }

        long affordable = budget / images;
        return affordable > 0
            ? (affordable, TrainingEnd.ImageBudget)
            : throw new InvalidOperationException($"TrainingRecipe.ImageBudget is {budget}; it must be at least one step of {images} images.");
    }
}
