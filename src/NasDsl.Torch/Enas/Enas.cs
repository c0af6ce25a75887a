using NasDsl.Search;
using TorchSharp;
using static TorchSharp.torch;

namespace NasDsl.Torch;

/// <summary>
/// Efficient neural architecture search (Pham, Guan, Zoph, Le and Dean, ENAS, ICML 2018, arXiv 1802.03268): a controller and the weights that all
/// architectures share are trained in turn. The weights make a pass over the training part, each batch with an architecture that the controller samples;
/// the controller then makes some steps of REINFORCE, rewarded by the accuracy of its samples with the weights as they are, each on a batch of the
/// validation part. At the end a number of architectures is sampled, and the one that is best on one batch is the result, to be trained from scratch.
/// What the published search does besides, drop-path and an auxiliary head in the shared network, is left out; its first leaning towards convolutions
/// is a setting of the controller, without which all operations begin alike; and the entropy that adds to the reward is that of the whole policy, not
/// of the tokens chosen alone. A sample whose output is not finite is rewarded as if all were wrong.
/// </summary>
/// <typeparam name="S">The search space.</typeparam>
/// <example>
/// <code>
/// MySpace found = new Enas&lt;MySpace&gt;(training, new EnasOptions { Epochs = 10, BatchSize = 64 }).Run().Architecture;
/// </code>
/// </example>
public sealed class Enas<S>
    where S : class, IPathSpace<S>, IDiscrete<S>
{
    private readonly Dataset _data;
    private readonly EnasOptions _options;

    /// <summary>A search that has not begun.</summary>
    /// <param name="data">The training data, of which the search splits off its own validation part; the caller's. Says on which device and in which
    /// precision everything is built.</param>
    /// <param name="options">The settings; the published ones for cells where null.</param>
    /// <exception cref="ArgumentException">The data does not fit the space's input or classes, or is less than two examples.</exception>
    /// <exception cref="InvalidOperationException">A setting is impossible.</exception>
    public Enas(Dataset data, EnasOptions? options = null)
    {
        SpaceData.Require<S>(data, nameof(data));
        if (data.Count < 2)
        {
            throw new ArgumentException($"ENAS splits its data in two; {data.Count} example cannot be split.", nameof(data));
        }

        (_data, _options) = (data, options ?? new EnasOptions());
        _options.Validate();
    }

    /// <summary>Searches on the calling thread.</summary>
    /// <param name="progress">Is told each time the controller was trained, on the calling thread.</param>
    /// <param name="cancellationToken">Ends the search, which then returns what it has so far: no exception is thrown.</param>
    /// <param name="checkpoints">Where the search keeps its state (<see cref="EnasOptions.Checkpoints"/>), to go on from it, bit for bit, after a kill or a cancellation; nothing is left
    /// there when it has ended. Null, to keep nothing.</param>
    /// <exception cref="InvalidOperationException">The checkpoint is of other work; the message says what differs.</exception>
    /// <exception cref="InvalidDataException">All checkpoints are damaged.</exception>
    /// <exception cref="IOException">A state could not be kept, as where the disk is full; the one before is still valid.</exception>
    /// <exception cref="TrainingDivergedException">A loss was not finite, or the output of every sampled architecture; the message says which.</exception>
    public EnasResult<S> Run(
        IProgress<EnasProgress<S>>? progress = null, CancellationToken cancellationToken = default, ICheckpoints? checkpoints = null)
    {
        RandomSource random = new(_options.Seed);
        TorchSeed.Set(random.Fork(0).NextUInt64());
        int[] order = Order.Shuffled(_data.Count, random.Fork(1));
        int held = Math.Clamp((int)(_options.ValidationFraction * order.Length), 1, order.Length - 1);
        using BatchSampler training = new(_data, _options.BatchSize, random.Fork(2), order.AsSpan(held));
        using BatchSampler validation = new(_data, _options.BatchSize, random.Fork(3), order.AsSpan(0, held));
        BuildOptions build = new(_data.Device, _data.Inputs.dtype);
        using PathSupernet<S> supernet = S.CreatePathSupernet(build);
        using LstmController<S> controller = new(random.Fork(4), _options.Controller ?? ShapeOf(), build);
        using SharedStep<S> shared = new(supernet, training, _options, random.Fork(5));
        using ControllerTraining<S> policy = new(controller, _options, random.Fork(6), build);
        supernet.train();
        KeptWork? kept = checkpoints is null ? null : new KeptWork(checkpoints, _options.Checkpoints, _options.Clock, Identify());
        return new EnasRun<S>(_options, training, validation, supernet, controller, shared, policy, random.Fork(7), random.Fork(8), _data.Device, kept)
            .Run(progress, cancellationToken);
    }

    private WorkIdentity Identify() =>
        new WorkIdentity("search by ENAS").Of<S>().With("settings", _options.Essentials).With("leanings", LeaningsOf(_options.Controller)).On("training", _data);

    // A record's text has no more of a dictionary than its type.
    private static string? LeaningsOf(ControllerOptions? shape) => shape is null ? null : string.Join(
        ", ",
        shape.OperationBias.Concat(shape.FirstCellBias).Select(static entry => FormattableString.Invariant($"{entry.Key} = {entry.Value}")));

    private static ControllerOptions ShapeOf()
    {
        ControllerOptions shape = new();
        foreach (DecisionInfo decision in S.Decisions)
        {
            if (ControllerScript.UsesAnchors(decision))
            {
                if (decision.Kind == DecisionKind.Layers)
                {
                    return ControllerOptions.EnasLayers;
                }

                shape = ControllerOptions.EnasCells;
            }
        }

        return shape;
    }
}
