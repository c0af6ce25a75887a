using System.ComponentModel;
using System.Diagnostics;

namespace NasDsl.Search.Tests;

/// <summary>A file system of its own in the machine's memory, so small that it can be filled; the test is skipped where none can be mounted.</summary>
internal sealed class SmallDisk : IDisposable
{
    private readonly string _path;

    /// <summary>Mounts it.</summary>
    /// <param name="path">The folder that it becomes, which is made.</param>
    /// <param name="size">Its size as mount has it, such as <c>64k</c> or <c>8m</c>.</param>
    public SmallDisk(string path, string size)
    {
        _path = Directory.CreateDirectory(path).FullName;
        Assume.That(Run("mount", "-t", "tmpfs", "-o", $"size={size}", "tmpfs", _path), Is.True, "Mounting takes rights that this process lacks.");
    }

    public void Dispose() => Run("umount", _path);

    private static bool Run(string program, params string[] arguments)
    {
        try
        {
            using Process process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
            process.StandardError.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }
}
