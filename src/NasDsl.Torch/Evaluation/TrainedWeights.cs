using TorchSharp;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace NasDsl.Torch;

/// <summary>The weights of the networks that were kept or used last, by trial; those of others are freed.</summary>
internal sealed class TrainedWeights(int capacity) : IDisposable
{
    private readonly Dictionary<int, Dictionary<string, Tensor>> _byTrial = [];

    // The trial that was kept or used longest ago stands first.
    private readonly LinkedList<int> _order = [];

    public int Count => _byTrial.Count;

    /// <summary>The trials, the one that was kept or used longest ago first.</summary>
    public IReadOnlyList<int> Order => [.. _order];

    public bool Holds(int trial) => _byTrial.ContainsKey(trial);

    /// <summary>Keeps a copy of a network's parameters and buffers; gives the trials whose weights made room for them.</summary>
    public IReadOnlyList<int> Keep(int trial, Module network)
    {
        Drop(trial);
        using (no_grad())
        using (DisposeScope scope = NewDisposeScope())
        {
            Dictionary<string, Tensor> weights = [];
            foreach ((string name, Tensor tensor) in network.NamedTensors())
            {
                weights.Add(name, tensor.detach().clone().DetachFromDisposeScope());
            }

            _byTrial.Add(trial, weights);
        }

        _order.AddLast(trial);
        List<int> dropped = [];
        while (_order.Count > capacity)
        {
            dropped.Add(_order.First!.Value);
            Drop(dropped[^1]);
        }

        return dropped;
    }

    /// <summary>Copies a trial's weights into a network, wherever one has the same name, shape and type; returns how many numbers were copied, 0 where nothing of
    /// the trial is kept.</summary>
    public long CopyTo(Module network, int trial)
    {
        if (!_byTrial.TryGetValue(trial, out Dictionary<string, Tensor>? weights))
        {
            return 0;
        }

        _order.Remove(trial);
        _order.AddLast(trial);
        long copied = 0;
        using (no_grad())
        using (DisposeScope scope = NewDisposeScope())
        {
            foreach ((string name, Tensor tensor) in network.NamedTensors())
            {
                if (weights.TryGetValue(name, out Tensor? own) && own.dtype == tensor.dtype && own.shape.AsSpan().SequenceEqual(tensor.shape))
                {
                    tensor.copy_(own);
                    copied += own.numel();
                }
            }
        }

        return copied;
    }

    /// <summary>Writes a trial's weights.</summary>
    public void Write(int trial, BinaryWriter writer)
    {
        writer.Section("weights");
        writer.WriteList(_byTrial[trial], entry => writer.WriteNamed(entry.Key, entry.Value));
    }

    /// <summary>Reads a trial's weights, as those that were used last.</summary>
    public void Read(int trial, BinaryReader reader, Device device)
    {
        Drop(trial);
        reader.Section("weights");
        Dictionary<string, Tensor> weights = [];
        for (int left = reader.ReadInt32(); left > 0; left--)
        {
            weights.Add(reader.ReadString(), reader.ReadTensor(device).DetachFromDisposeScope());
        }

        _byTrial.Add(trial, weights);
        _order.AddLast(trial);
    }

    public void Dispose()
    {
        while (_order.First is { } first)
        {
            Drop(first.Value);
        }
    }

    private void Drop(int trial)
    {
        if (_byTrial.Remove(trial, out Dictionary<string, Tensor>? weights))
        {
            _order.Remove(trial);
            foreach (Tensor tensor in weights.Values)
            {
                tensor.Dispose();
            }
        }
    }
}
