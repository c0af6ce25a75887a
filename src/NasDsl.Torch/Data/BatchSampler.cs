using static TorchSharp.torch;

namespace NasDsl.Torch;

/// <summary>
/// Draws batches from a data set or a part of it: each pass takes every example at most once, in an order of its own that the
/// <see cref="RandomSource"/> alone determines. The incomplete batch at the end of a pass is left out, since batch norm cannot be trained on
/// a batch of one; where there are fewer examples than a batch holds, all of them are the batch.
/// </summary>
public sealed class BatchSampler : IResumable, IDisposable
{
    private readonly Dataset _data;
    private readonly RandomSource _random;
    private readonly int[] _order;
    private Tensor? _onDevice;
    private int _next;

    /// <summary>A sampler over all examples of <paramref name="data"/>, or over those with the numbers in <paramref name="part"/>.</summary>
    /// <exception cref="ArgumentException">There is no example, or the batch size is below 1.</exception>
    public BatchSampler(Dataset data, int batchSize, RandomSource random, ReadOnlySpan<int> part = default)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(random);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(batchSize);
        (_data, _random) = (data, random);
        _order = part.IsEmpty ? new int[data.Count] : part.ToArray();
        if (_order.Length == 0)
        {
            throw new ArgumentException("There are no examples to draw from.", nameof(data));
        }

        for (int i = 0; part.IsEmpty && i < _order.Length; i++)
        {
            _order[i] = i;
        }

        BatchSize = Math.Min(batchSize, _order.Length);
    }

    /// <summary>How many examples a batch holds.</summary>
    public int BatchSize { get; }

    /// <summary>How many batches a pass has.</summary>
    public int BatchesPerPass => _order.Length / BatchSize;

    /// <summary>The next batch of the pass, or the first of a new one; its tensors belong to the caller's dispose scope.</summary>
    public Batch Next()
    {
        if (_onDevice is null || _next == BatchesPerPass)
        {
            _random.Shuffle<int>(_order);
            _onDevice?.Dispose();
            _onDevice = Order.ToTensor(_order, _data.Device).DetachFromDisposeScope();
            _next = 0;
        }

        return Take(_onDevice.narrow(0, (long)BatchSize * _next++, BatchSize));
    }

    /// <summary>A batch drawn anew from all examples, without replacement inside the batch: what the first batch of a freshly shuffled pass is.</summary>
    public Batch Draw()
    {
        // The first steps of a Fisher-Yates shuffle suffice; what the order was before does not matter.
        for (int i = 0; i < BatchSize; i++)
        {
            int j = i + _random.Next(_order.Length - i);
            (_order[i], _order[j]) = (_order[j], _order[i]);
        }

        return Take(Order.ToTensor(_order.AsSpan(0, BatchSize), _data.Device));
    }

    /// <inheritdoc/>
    public void WriteState(BinaryWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.Section("batches");
        writer.Write(_random);
        writer.WriteInts(_order);
        writer.Write(_next);
        writer.Write(_onDevice is not null);
        if (_onDevice is not null)
        {
            writer.Write(_onDevice);
        }
    }

    /// <inheritdoc/>
    public void ReadState(BinaryReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        reader.Section("batches");
        reader.Read(_random);
        int[] order = reader.ReadInts();
        if (order.Length != _order.Length)
        {
            throw new InvalidDataException($"The state draws batches from {order.Length} examples, where there are {_order.Length}.");
        }

        order.CopyTo(_order, 0);
        _next = reader.ReadInt32();
        _onDevice?.Dispose();
        _onDevice = reader.ReadBoolean() ? reader.ReadTensor(_data.Device).DetachFromDisposeScope() : null;
    }

    /// <summary>Frees the order on the device; the data set stays.</summary>
    public void Dispose() => _onDevice?.Dispose();

    private Batch Take(Tensor indices) => new(_data.Inputs.index_select(0, indices), _data.Labels.index_select(0, indices));
}
