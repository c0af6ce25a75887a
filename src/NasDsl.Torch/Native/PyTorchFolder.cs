namespace NasDsl.Torch;

/// <summary>The <c>torch/lib</c> folder of an existing PyTorch, named by the environment variable <c>NASDSL_LIBTORCH</c>.</summary>
internal static class PyTorchFolder
{
    internal const string Variable = "NASDSL_LIBTORCH";

    /// <summary>The libtorch for which TorchSharp's native library is built; another minor version has other functions.</summary>
    internal const string LibTorchVersion = "2.10";

    /// <summary>Checks that the folder holds the libtorch that is needed.</summary>
    /// <returns>Its full path.</returns>
    /// <exception cref="DllNotFoundException">The folder is missing, is not a libtorch, or belongs to another version.</exception>
    public static string Check(string value)
    {
        string folder = Path.GetFullPath(value);
        string library = NativeFolders.FileName("torch");
        if (!File.Exists(Path.Combine(folder, library)))
        {
            throw new DllNotFoundException(
                $"{Variable} is '{value}', but there is no {library} in '{folder}'. It must name the torch/lib folder of a PyTorch {LibTorchVersion}.");
        }

        if (VersionOf(folder) is string version && !$"{version}.".StartsWith($"{LibTorchVersion}.", StringComparison.Ordinal))
        {
            throw new DllNotFoundException(
                $"{Variable} is '{value}', which belongs to PyTorch {version}; the TorchSharp in use is built for {LibTorchVersion}.");
        }

        return folder;
    }

    // PyTorch writes __version__ = '2.10.0+cu128' to torch/version.py. A bare libtorch has no such file and is taken at its word.
    private static string? VersionOf(string folder)
    {
        string file = Path.Combine(folder, "..", "version.py");
        if (!File.Exists(file))
        {
            return null;
        }

        foreach (string line in File.ReadLines(file))
        {
            if (line.StartsWith("__version__", StringComparison.Ordinal) && line.Split('\'', '"') is [_, string version, ..])
            {
                return version;
            }
        }

        return null;
    }
}
