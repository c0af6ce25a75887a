using System.Security.Cryptography;

namespace NasDsl.Torch;

/// <summary>
/// A copy of TorchSharp's native library that loads on systems whose C++ runtime is older than GCC 13's. The library asks for
/// <c>GLIBCXX_3.4.32</c> because of one symbol, by which the compiler makes sure that the C++ streams are set up; no instruction
/// or datum refers to it, and an older libstdc++ sets the streams up from the libraries of libtorch. So the copy only marks that version weak.
/// </summary>
internal static class CompatibleCopy
{
    internal const string Runtime = "libstdc++.so.6";
    internal const string Version = "GLIBCXX_3.4.32";

    /// <summary>The library's bytes with the version marked weak, or null where it does not ask for it (any more).</summary>
    /// <exception cref="ElfFormatException">The library is damaged, or needs a symbol of that version after all.</exception>
    public static byte[]? Patch(byte[] library)
    {
        byte[] copy = [.. library];
        var image = new ElfImage(copy);
        bool changed = false;
        foreach (NeededVersion version in image.NeededVersions())
        {
            if (version.Library != Runtime || version.Version != Version || version.IsWeak)
            {
                continue;
            }

            if (image.RelocatedSymbols(version) is [_, ..] symbols)
            {
                throw new ElfFormatException($"It needs {string.Join(", ", symbols)} of {Version}.");
            }

            image.MarkWeak(version);
            changed = true;
        }

        return changed ? copy : null;
    }

    /// <summary>
    /// Puts the patched bytes into a file below <paramref name="cache"/>, in a folder named by their content, or finds them there. They are written
    /// under another name and then renamed, so that processes which start together never see half a file.
    /// </summary>
    /// <returns>The file's full path.</returns>
    public static string Store(byte[] patched, string cache, string fileName)
    {
        string folder = Path.Combine(cache, Convert.ToHexStringLower(SHA256.HashData(patched))[..16]);
        string file = Path.Combine(folder, fileName);
        if (File.Exists(file) && File.ReadAllBytes(file).AsSpan().SequenceEqual(patched))
        {
            return file;
        }

        CreatePrivate(folder);
        string written = Path.Combine(folder, $".{Guid.NewGuid():N}");
        try
        {
            File.WriteAllBytes(written, patched);
            File.Move(written, file, overwrite: true);
        }
        finally
        {
            File.Delete(written);
        }

        return file;
    }

    /// <summary>Where copies are kept, best place first: the user's cache folder, then one of the user's own below the temporary folder.</summary>
    public static IEnumerable<string> CacheFolders()
    {
        string? xdg = Environment.GetEnvironmentVariable("XDG_CACHE_HOME");
        string home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        if (Path.IsPathFullyQualified(xdg ?? ""))
        {
            yield return Path.Combine(xdg!, "nasdsl", "native");
        }
        else if (home.Length > 0)
        {
            yield return Path.Combine(home, ".cache", "nasdsl", "native");
        }

        yield return Path.Combine(Path.GetTempPath(), $"nasdsl-{Environment.UserName}", "native");
    }

    // Others must not be able to put a library there that this user then loads.
    private static void CreatePrivate(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
        }
        else
        {
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }
}
