using NasDsl.Search;

namespace NasDsl.Torch.Tests;

/// <summary>Remembers every state that was kept, so that a test goes on from each of them as a process does that was killed after it.</summary>
internal sealed class MemoryCheckpoints : ICheckpoints
{
    private (long Step, byte[] State)? _newest;

    /// <summary>All states that were kept, in order.</summary>
    public List<(long Step, byte[] State)> All { get; } = [];

    public bool IsEmpty => _newest is null;

    /// <summary>Only this state is there.</summary>
    public static MemoryCheckpoints With((long Step, byte[] State) state) => new() { _newest = state };

    public void Save(long step, Action<Stream> write)
    {
        Assert.That(step, Is.GreaterThan(_newest?.Step ?? -1));
        using MemoryStream stream = new();
        write(stream);
        _newest = (step, stream.ToArray());
        All.Add(_newest.Value);
    }

    public long? Load(Action<Stream> read)
    {
        if (_newest is not { } newest)
        {
            return null;
        }

        using MemoryStream stream = new(newest.State, writable: false);
        read(stream);
        Assert.That(stream.Position, Is.EqualTo(stream.Length), "all of the state is read");
        return newest.Step;
    }

    public void Clear() => _newest = null;
}
