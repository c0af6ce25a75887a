using System.Runtime.InteropServices;

namespace NasDsl.Search;

/// <summary>Has the system put the names in a folder on the disk, which a file's own flush leaves out: a renamed file could otherwise be gone after the power failed.</summary>
internal static class FolderSync
{
    /// <summary>Does nothing where the system knows no such thing (Windows, some file systems): its journal keeps names in order.</summary>
    public static void Flush(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        int descriptor = Open(folder, 0);
        if (descriptor >= 0)
        {
            // What a file system does not offer is no failure of the state, whose bytes are on the disk.
            _ = Sync(descriptor);
            _ = Close(descriptor);
        }
    }

    [DllImport("libc", EntryPoint = "open", CharSet = CharSet.Ansi, BestFitMapping = false, ThrowOnUnmappableChar = true)]
    private static extern int Open([MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags);

    [DllImport("libc", EntryPoint = "fsync")]
    private static extern int Sync(int descriptor);

    [DllImport("libc", EntryPoint = "close")]
    private static extern int Close(int descriptor);
}
