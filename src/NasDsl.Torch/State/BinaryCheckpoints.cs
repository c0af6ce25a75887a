using System.Text;
using NasDsl.Search;

namespace NasDsl.Torch;

/// <summary>Checkpoints whose states are binary.</summary>
internal static class BinaryCheckpoints
{
    /// <summary>As <see cref="ICheckpoints.Save"/>.</summary>
    public static void SaveBinary(this ICheckpoints checkpoints, long step, Action<BinaryWriter> write) => checkpoints.Save(step, stream =>
    {
        using BinaryWriter writer = new(stream, Encoding.UTF8, leaveOpen: true);
        write(writer);
    });

    /// <summary>As <see cref="ICheckpoints.Load"/>.</summary>
    public static long? LoadBinary(this ICheckpoints checkpoints, Action<BinaryReader> read) => checkpoints.Load(stream =>
    {
        using BinaryReader reader = new(stream, Encoding.UTF8, leaveOpen: true);
        read(reader);
    });
}
