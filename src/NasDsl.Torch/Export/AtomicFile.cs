namespace NasDsl.Torch;

/// <summary>Writes a file that is there as a whole or, where writing fails, not at all: what stood under its name before is kept until then.</summary>
/// <remarks>
/// Checkpoints have their own way (<see cref="NasDsl.Search.CheckpointFolder"/>): they own their folder, remove there what killed processes left, and must be found after the power
/// failed. This one writes among a user's files, where it removes nothing but its own.
/// </remarks>
internal static class AtomicFile
{
    /// <summary>Writes beside the file, brings it to the disk, then gives it its name.</summary>
    /// <param name="path">The file; its folder must be there.</param>
    /// <param name="write">Writes the content.</param>
    public static void Write(string path, Action<Stream> write)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        string temporary = FormattableString.Invariant($"{path}.{Environment.ProcessId}-{Guid.NewGuid():N}.tmp");
        try
        {
            using (FileStream stream = new(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None))
            {
                write(stream);
                stream.Flush(flushToDisk: true);
            }

            File.Move(temporary, path, overwrite: true);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }
}
