using NasDsl.Search;

namespace NasDsl.Torch;

/// <summary>One piece of work and the place where its state is kept.</summary>
/// <param name="checkpoints">The place.</param>
/// <param name="schedule">When the state is kept.</param>
/// <param name="clock">Tells the time between two states.</param>
/// <param name="identity">What the states belong to.</param>
internal sealed class KeptWork(ICheckpoints checkpoints, CheckpointSchedule schedule, TimeProvider clock, WorkIdentity identity)
{
    private long _keptAt = clock.GetTimestamp();
    private long? _last;

    /// <summary>Goes on where the work was; false where nothing is kept.</summary>
    /// <exception cref="InvalidOperationException">What is kept is the state of other work.</exception>
    public bool Resume(Action<BinaryReader> read)
    {
        _last = checkpoints.LoadBinary(reader =>
        {
            identity.Require(reader);
            read(reader);
        });
        return _last is not null;
    }

    /// <summary>Keeps the state if it is time to.</summary>
    /// <param name="step">How far the work is.</param>
    /// <param name="done">How many steps of training are done.</param>
    /// <param name="stepsPerEpoch">How many of them an epoch has.</param>
    /// <param name="write">Writes the state.</param>
    public void KeepIfDue(long step, long done, long stepsPerEpoch, Action<BinaryWriter> write)
    {
        if (schedule.IsDue(done, stepsPerEpoch) && clock.GetElapsedTime(_keptAt).TotalSeconds >= schedule.LeastSeconds)
        {
            Keep(step, write);
        }
    }

    /// <summary>Keeps the state, unless that of this step is kept already.</summary>
    public void Keep(long step, Action<BinaryWriter> write)
    {
        if (step <= _last)
        {
            return;
        }

        checkpoints.SaveBinary(step, writer =>
        {
            identity.Write(writer);
            write(writer);
        });
        (_last, _keptAt) = (step, clock.GetTimestamp());
    }

    /// <summary>Forgets the states.</summary>
    public void Clear() => checkpoints.Clear();
}
