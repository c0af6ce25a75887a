using System.Globalization;

namespace NasDsl.Search;

/// <summary>
/// Keeps the states of one piece of work as files of a folder. A state is written under a temporary name, put on the disk, and only then renamed, so that a kill, a power
/// failure or a full disk leaves the one before; it carries a checksum over all of its bytes, and a damaged one is passed over for the one before. What killed processes left
/// half written is removed. One process at a time works in a folder; where a second does, as a worker that was taken for dead, each state is still whole.
/// </summary>
/// <example>
/// <code>
/// var folder = new CheckpointFolder("runs/checkpoints");
/// new Darts&lt;MySpace&gt;(training, options).Run(checkpoints: folder.For("darts"));
/// </code>
/// </example>
public sealed class CheckpointFolder : ICheckpoints
{
    private const string Extension = ".checkpoint";
    private const string Temporary = ".unfinished";
    private const int LongestName = 100;
    private readonly Action<DamagedCheckpoint>? _onDamage;
    private readonly HashSet<string> _damaged = [];
    private long? _last;

    /// <summary>Keeps states in a folder, which is made with the first of them.</summary>
    /// <param name="path">The folder.</param>
    /// <param name="generations">How many states are kept, the newest; at least 2, so that there is one before a damaged one. 2.</param>
    /// <param name="onDamage">Is told of each damaged file that <see cref="Load"/> passes over, on the calling thread.</param>
    public CheckpointFolder(string path, int generations = 2, Action<DamagedCheckpoint>? onDamage = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        ArgumentOutOfRangeException.ThrowIfLessThan(generations, 2);
        (FullPath, Generations, _onDamage) = (Path.GetFullPath(path), generations, onDamage);
    }

    /// <summary>The folder's full path.</summary>
    public string FullPath { get; }

    /// <summary>How many states are kept.</summary>
    public int Generations { get; }

    /// <summary>A folder inside this one, for another piece of work.</summary>
    /// <param name="name">1 to 100 of the letters a to z, A to Z, the digits, '-', '_' and '.', not beginning or ending with '.'.</param>
    /// <exception cref="ArgumentException">The name has another character, or is too long or empty.</exception>
    public CheckpointFolder For(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        bool isName = name.Length is >= 1 and <= LongestName && name[0] != '.' && name[^1] != '.'
            && name.All(static letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' or '.');
        return isName
            ? new CheckpointFolder(Path.Combine(FullPath, name), Generations, _onDamage)
            : throw new ArgumentException(
                $"'{name}' is no name of a piece of work; allowed are 1 to {LongestName} letters a to z, digits, '-', '_' and '.', the last not at either end.", nameof(name));
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentOutOfRangeException">The step is not greater than that of the last state.</exception>
    /// <exception cref="CheckpointNotKeptException">It could not be kept, as where the disk is full; the one before is still valid.</exception>
    public void Save(long step, Action<Stream> write)
    {
        ArgumentNullException.ThrowIfNull(write);
        ArgumentOutOfRangeException.ThrowIfNegative(step);
        RequireNew(step);
        string temporary = Path.Combine(FullPath, $"{Guid.NewGuid():N}{Temporary}");
        try
        {
            if (!Directory.Exists(FullPath))
            {
                Directory.CreateDirectory(FullPath);
                FolderSync.Flush(Path.GetDirectoryName(FullPath)!);
            }

            RemoveUnfinished();

            // Held open until it has its name: nobody else takes it for something that a killed process left.
            using FileStream file = new(temporary, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.Delete);
            CheckpointFile.Write(file, step, write);
            File.Move(temporary, PathOf(step), overwrite: true);
        }
        catch (Exception exception)
        {
            if (File.Exists(temporary))
            {
                File.Delete(temporary);
            }

            if (exception is IOException or UnauthorizedAccessException)
            {
                throw new CheckpointNotKeptException($"The state of step {step} could not be kept in {FullPath}: {exception.Message}", exception);
            }

            throw;
        }

        FolderSync.Flush(FullPath);
        _last = step;
        _damaged.Remove(PathOf(step));
        RemoveOld();
    }

    /// <inheritdoc/>
    public long? Load(Action<Stream> read)
    {
        ArgumentNullException.ThrowIfNull(read);
        RemoveUnfinished();
        List<DamagedCheckpoint> damaged = [];
        foreach ((long step, string path) in Newest())
        {
            FileStream? file = null;
            try
            {
                if (FindDamage(path, step, ref file) is { } reason)
                {
                    damaged.Add(new DamagedCheckpoint(path, reason));
                    _damaged.Add(path);
                    _onDamage?.Invoke(damaged[^1]);
                    continue;
                }

                CheckpointFile.SkipHeader(file!);
                read(file!);
                _last = step;
                return step;
            }
            finally
            {
                file?.Dispose();
            }
        }

        return damaged.Count == 0 ? null : throw new InvalidDataException(
            $"Every checkpoint is damaged: {string.Join("; ", damaged.Select(static one => $"{one.File}: {one.Reason}"))}. To begin anew, remove "
            + $"{(damaged.Count == 1 ? "it" : "them")}.");
    }

    /// <inheritdoc/>
    public void Clear()
    {
        foreach ((_, string path) in Newest())
        {
            File.Delete(path);
        }

        RemoveUnfinished();
        _damaged.Clear();
        _last = null;
        if (Directory.Exists(FullPath) && !Directory.EnumerateFileSystemEntries(FullPath).Any())
        {
            try
            {
                Directory.Delete(FullPath);
            }
            catch (IOException)
            {
                // Somebody has just put something there.
            }
        }
    }

    // Who neither loads nor clears would lose what is kept, or its own: it counts as older.
    private void RequireNew(long step)
    {
        long? last = _last ?? (Newest() is [(long kept, _), ..] ? kept : null);
        if (step <= last)
        {
            throw new ArgumentOutOfRangeException(
                nameof(step), step, $"A state of step {last} is kept in {FullPath}; a new one must be of a greater step. Load it, or clear the folder, first.");
        }
    }

    private static string? FindDamage(string path, long step, ref FileStream? file)
    {
        try
        {
            file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete);
            return CheckpointFile.FindDamage(file, step);
        }
        catch (IOException exception)
        {
            return $"it cannot be read ({exception.Message})";
        }
    }

    // A damaged one that was passed over has told what it had to tell, and counts as none of those that are kept.
    private void RemoveOld()
    {
        int kept = 0;
        foreach ((_, string path) in Newest())
        {
            if (_damaged.Remove(path) || ++kept > Generations)
            {
                File.Delete(path);
            }
        }
    }

    // Whoever writes a file holds it, and the system lets go of it where he dies.
    private void RemoveUnfinished()
    {
        if (!Directory.Exists(FullPath))
        {
            return;
        }

        foreach (string path in Directory.GetFiles(FullPath, $"*{Temporary}"))
        {
            try
            {
                using (new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None))
                {
                }

                File.Delete(path);
            }
            catch (IOException)
            {
                // It is being written.
            }
        }
    }

    private List<(long Step, string Path)> Newest()
    {
        List<(long Step, string Path)> found = [];
        if (Directory.Exists(FullPath))
        {
            foreach (string path in Directory.GetFiles(FullPath, $"*{Extension}"))
            {
                if (long.TryParse(Path.GetFileNameWithoutExtension(path), NumberStyles.None, CultureInfo.InvariantCulture, out long step))
                {
                    found.Add((step, path));
                }
            }
        }

        found.Sort(static (one, other) => other.Step.CompareTo(one.Step));
        return found;
    }

    private string PathOf(long step) => Path.Combine(FullPath, step.ToString("D12", CultureInfo.InvariantCulture) + Extension);
}
