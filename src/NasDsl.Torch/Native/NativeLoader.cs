using System.Runtime.InteropServices;

namespace NasDsl.Torch;

/// <summary>
/// Loads TorchSharp's native library where the ordinary way fails: libtorch first, then the library as it is, then a copy that an older C++ runtime takes.
/// </summary>
/// <param name="libTorchFolder">Where libtorch is taken from; null to take it from beside TorchSharp's library.</param>
/// <param name="folders">Where TorchSharp's library is looked for.</param>
/// <param name="caches">Where a patched copy may be kept, best place first.</param>
internal sealed class NativeLoader(string? libTorchFolder, IReadOnlyList<string> folders, IEnumerable<string> caches)
{
    public const string Library = "LibTorchSharp";

    private readonly List<string> _tried = [];

    /// <summary>Loads the library.</summary>
    /// <exception cref="DllNotFoundException">It cannot be loaded; the message names everything that was tried.</exception>
    public nint Load()
    {
        string fileName = NativeFolders.FileName(Library);
        bool hasLibTorch = LoadLibTorch();
        foreach (string folder in folders)
        {
            string file = Path.Combine(folder, fileName);
            if (!File.Exists(file))
            {
                continue;
            }

            if (TryLoad(file, out nint handle) || (OperatingSystem.IsLinux() && TryLoadCopy(file, out handle)))
            {
                return handle;
            }
        }

        throw new DllNotFoundException(Explain(fileName, hasLibTorch));
    }

    // The copy lies apart from libtorch; the dynamic loader then finds what the copy asks for among what is loaded.
    private bool LoadLibTorch()
    {
        string fileName = NativeFolders.FileName("torch");
        foreach (string folder in libTorchFolder is null ? folders : [libTorchFolder])
        {
            string file = Path.Combine(folder, fileName);
            if (File.Exists(file) && TryLoad(file, out _))
            {
                return true;
            }
        }

        return false;
    }

    private bool TryLoadCopy(string file, out nint handle)
    {
        handle = 0;
        byte[]? patched;
        try
        {
            patched = CompatibleCopy.Patch(File.ReadAllBytes(file));
        }
        catch (Exception error) when (error is ElfFormatException or IOException or UnauthorizedAccessException)
        {
            _tried.Add($"a copy of '{file}' that does without {CompatibleCopy.Version}: {error.Message}");
            return false;
        }

        if (patched is null)
        {
            return false;
        }

        foreach (string cache in caches)
        {
            try
            {
                if (TryLoad(CompatibleCopy.Store(patched, cache, Path.GetFileName(file)), out handle))
                {
                    return true;
                }
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                _tried.Add($"a copy that does without {CompatibleCopy.Version} below '{cache}': {error.Message}");
            }
        }

        return false;
    }

    private bool TryLoad(string file, out nint handle)
    {
        try
        {
            handle = NativeLibrary.Load(file);
            return true;
        }
        catch (Exception error) when (error is DllNotFoundException or BadImageFormatException)
        {
            handle = 0;
            _tried.Add($"'{file}': {Reason(error.Message)}");
            return false;
        }
    }

    private string Explain(string fileName, bool hasLibTorch)
    {
        string reason = hasLibTorch
            ? $"libtorch was loaded, but TorchSharp's native library {fileName} was not."
            : $"Neither libtorch nor TorchSharp's native library {fileName} could be loaded for {NativeFolders.Platform}.";
        string tried = _tried.Count > 0
            ? string.Concat(_tried.Select(line => $"\n  - {line}"))
            : $" nothing, as the files are in none of: {string.Join(", ", folders)}.";
        return $"{reason} Reference a package with libtorch {PyTorchFolder.LibTorchVersion} in the program (TorchSharp-cpu, libtorch-cpu-{NativeFolders.Platform}, "
            + $"TorchSharp-cuda-linux or TorchSharp-cuda-windows), or let {PyTorchFolder.Variable} name the torch/lib folder of an existing PyTorch. Tried:{tried}";
    }

    // The runtime puts general advice, one line, before what the system's loader said, if that said anything.
    private static string Reason(string message)
    {
        string[] lines = message.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return lines.Length > 1 ? string.Join("; ", lines[1..]) : message;
    }
}
