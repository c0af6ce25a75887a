using TorchSharp;
using static TorchSharp.torch;

namespace NasDsl.Torch;

/// <summary>Labelled examples as two tensors on one device, so that making a batch moves nothing between host and device.</summary>
public sealed class Dataset : IDisposable
{
    private readonly Lazy<ulong> _hash;

    /// <summary>Takes over both tensors: they leave their dispose scope and live until <see cref="Dispose"/>.</summary>
    /// <param name="inputs">Shape (N, …), floating point.</param>
    /// <param name="labels">Shape (N), 64-bit whole numbers from 0 to <paramref name="classes"/> − 1, on the same device.</param>
    /// <param name="classes">How many classes there are.</param>
    /// <exception cref="ArgumentException">A shape, type or device does not fit, or a label is outside 0 … classes − 1.</exception>
    public Dataset(Tensor inputs, Tensor labels, int classes)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        ArgumentNullException.ThrowIfNull(labels);
        ArgumentOutOfRangeException.ThrowIfLessThan(classes, 2);
        if (inputs.dim() < 2 || !inputs.is_floating_point())
        {
            throw new ArgumentException($"Inputs are floating point of shape (N, …), not {inputs.dtype} of ({string.Join(", ", inputs.shape)}).", nameof(inputs));
        }

        if (labels.dim() != 1 || labels.dtype != ScalarType.Int64 || labels.shape[0] != inputs.shape[0])
        {
            throw new ArgumentException(
                $"Labels are Int64 of shape ({inputs.shape[0]}), not {labels.dtype} of ({string.Join(", ", labels.shape)}).", nameof(labels));
        }

        if (labels.device.ToString() != inputs.device.ToString())
        {
            throw new ArgumentException($"Labels are on {labels.device}, inputs on {inputs.device}.", nameof(labels));
        }

        RequireLabels(labels, classes);
        Inputs = inputs.DetachFromDisposeScope();
        Labels = labels.DetachFromDisposeScope();
        Classes = classes;
        Count = (int)inputs.shape[0];
        ExampleShape = [.. inputs.shape.AsSpan(1)];
        _hash = new Lazy<ulong>(() => DatasetHash.Of(this));
    }

    /// <summary>The examples, shape (<see cref="Count"/>, <see cref="ExampleShape"/>).</summary>
    public Tensor Inputs { get; }

    /// <summary>The labels, shape (<see cref="Count"/>).</summary>
    public Tensor Labels { get; }

    /// <summary>How many classes there are.</summary>
    public int Classes { get; }

    /// <summary>How many examples there are.</summary>
    public int Count { get; }

    /// <summary>The shape of one example.</summary>
    public IReadOnlyList<long> ExampleShape { get; }

    /// <summary>A hash of all bits, by which checkpoints know the data again; computed once, since every trial of a study may ask for it.</summary>
    internal ulong Hash => _hash.Value;

    /// <summary>Where both tensors are.</summary>
    public Device Device => Inputs.device;

    /// <summary>The images, normalised, on a device.</summary>
    /// <param name="images">The images.</param>
    /// <param name="normalization">That of the <em>training</em> images, for validation and test images too.</param>
    /// <param name="device">Where the tensors go.</param>
    /// <param name="scalarType">The floating-point type.</param>
    public static Dataset FromImages(ImageData images, ImageNormalization normalization, Device device, ScalarType scalarType = ScalarType.Float32)
    {
        ArgumentNullException.ThrowIfNull(images);
        ArgumentNullException.ThrowIfNull(normalization);
        ArgumentNullException.ThrowIfNull(device);
        if (normalization.Mean.Count != images.Channels || normalization.Deviation.Count != images.Channels)
        {
            throw new ArgumentException(
                $"The normalization has {normalization.Mean.Count} channel(s), the images {images.Channels}.", nameof(normalization));
        }

        using DisposeScope scope = NewDisposeScope();
        long[] labels = new long[images.Count];
        for (int i = 0; i < labels.Length; i++)
        {
            labels[i] = images.Labels[i];
        }

        // Bytes travel, a fourth of the traffic; the arithmetic happens on the device.
        Tensor pixels = tensor(images.Pixels.ToArray(), [images.Count, images.Channels, images.Height, images.Width], ScalarType.Byte, device);
        Tensor inputs = pixels.to(scalarType).div_(255).sub_(PerChannel(normalization.Mean)).div_(PerChannel(normalization.Deviation));
        return new Dataset(inputs, tensor(labels, ScalarType.Int64, device), images.Classes);

        Tensor PerChannel(IReadOnlyList<float> values) => tensor([.. values], [1, values.Count, 1, 1], scalarType, device);
    }

    /// <summary>Feature vectors on a device, as they are.</summary>
    /// <param name="values">labels.Length vectors, one after another.</param>
    /// <param name="labels">The class of each vector.</param>
    /// <param name="classes">How many classes there are.</param>
    /// <param name="device">Where the tensors go.</param>
    /// <param name="scalarType">The floating-point type.</param>
    /// <exception cref="ArgumentException">The lengths do not fit each other, or a label is outside 0 … classes − 1.</exception>
    public static Dataset FromVectors(float[] values, long[] labels, int classes, Device device, ScalarType scalarType = ScalarType.Float32)
    {
        ArgumentNullException.ThrowIfNull(values);
        ArgumentNullException.ThrowIfNull(labels);
        ArgumentNullException.ThrowIfNull(device);
        if (labels.Length == 0 || values.Length == 0 || values.Length % labels.Length != 0)
        {
            throw new ArgumentException($"{values.Length} numbers are no whole vectors for {labels.Length} labels.", nameof(values));
        }

        using DisposeScope scope = NewDisposeScope();
        return new Dataset(
            tensor(values, [labels.Length, values.Length / labels.Length], scalarType, device), tensor(labels, ScalarType.Int64, device), classes);
    }

    /// <summary>Sequences on a device, as they are.</summary>
    /// <param name="values">labels.Length sequences, one after another, each position by position.</param>
    /// <param name="labels">The class of each sequence.</param>
    /// <param name="length">How many positions each has.</param>
    /// <param name="classes">How many classes there are.</param>
    /// <param name="device">Where the tensors go.</param>
    /// <param name="scalarType">The floating-point type.</param>
    /// <exception cref="ArgumentException">The lengths do not fit each other, or a label is outside 0 … classes − 1.</exception>
    public static Dataset FromSequences(
        float[] values, long[] labels, int length, int classes, Device device, ScalarType scalarType = ScalarType.Float32)
    {
        ArgumentNullException.ThrowIfNull(values);
        ArgumentNullException.ThrowIfNull(labels);
        ArgumentNullException.ThrowIfNull(device);
        ArgumentOutOfRangeException.ThrowIfLessThan(length, 1);
        if (labels.Length == 0 || values.Length == 0 || values.Length % ((long)labels.Length * length) != 0)
        {
            throw new ArgumentException($"{values.Length} numbers are no whole sequences of {length} positions for {labels.Length} labels.", nameof(values));
        }

        using DisposeScope scope = NewDisposeScope();
        long channels = values.Length / ((long)labels.Length * length);
        return new Dataset(tensor(values, [labels.Length, length, channels], scalarType, device), tensor(labels, ScalarType.Int64, device), classes);
    }

    /// <summary>Splits off <paramref name="count"/> randomly chosen examples; both parts hold copies, in random order.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is not between 1 and <see cref="Count"/> − 1.</exception>
    public (Dataset Part, Dataset Others) Split(int count, RandomSource random)
    {
        ArgumentNullException.ThrowIfNull(random);
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, Count - 1);
        int[] order = Order.Shuffled(Count, random);
        return (Select(order.AsSpan(0, count)), Select(order.AsSpan(count)));
    }

    /// <summary>The examples with these numbers, copied.</summary>
    public Dataset Select(ReadOnlySpan<int> indices)
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor chosen = Order.ToTensor(indices, Device);
        return new Dataset(Inputs.index_select(0, chosen), Labels.index_select(0, chosen), Classes);
    }

    /// <summary>Consecutive examples, as views in the caller's dispose scope.</summary>
    public Batch Slice(int start, int count) => new(Inputs.narrow(0, start, count), Labels.narrow(0, start, count));

    /// <summary>Frees both tensors.</summary>
    public void Dispose()
    {
        Inputs.Dispose();
        Labels.Dispose();
    }

    private static void RequireLabels(Tensor labels, int classes)
    {
        if (labels.shape[0] == 0)
        {
            return;
        }

        using DisposeScope scope = NewDisposeScope();
        (Tensor least, Tensor greatest) = labels.aminmax();
        long label = least.item<long>() < 0 ? least.item<long>() : greatest.item<long>();
        if (label < 0 || label >= classes)
        {
            throw new ArgumentException($"Label {label} is none of the {classes} classes 0 … {classes - 1}.", nameof(labels));
        }
    }
}
