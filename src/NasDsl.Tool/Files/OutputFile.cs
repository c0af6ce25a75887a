using NasDsl.Tool.Commands;

namespace NasDsl.Tool.Files;

/// <summary>A file that a command writes.</summary>
internal static class OutputFile
{
    /// <summary>Writes a text, in UTF-8.</summary>
    /// <exception cref="ToolException">A database would be overwritten: its name was given in the wrong place.</exception>
    public static void Write(string path, string text)
    {
        if (path.Length == 0)
        {
            throw new ToolException("--output is empty; it names a file.");
        }

        if (File.Exists(path) && IsDatabase(path))
        {
            throw new ToolException($"{Path.GetFullPath(path)} is a SQLite database, which is not overwritten; --output names another file.");
        }

        File.WriteAllText(path, text);
    }

    private static bool IsDatabase(string path)
    {
        // What is no plain file, such as a pipe, is not read, since that would wait for a writer.
        if (File.GetAttributes(path).HasFlag(FileAttributes.Device) || new FileInfo(path).Length == 0)
        {
            return false;
        }

        Span<byte> head = stackalloc byte[16];
        using FileStream stream = File.Open(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        return stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false) == head.Length && head.SequenceEqual("SQLite format 3\0"u8);
    }
}
