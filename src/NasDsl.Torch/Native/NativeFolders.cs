using System.Runtime.InteropServices;

namespace NasDsl.Torch;

/// <summary>Where native libraries of packages may lie, and what they are called on this system.</summary>
internal static class NativeFolders
{
    /// <summary>The file name of a library: <c>torch</c> is <c>libtorch.so</c>, <c>libtorch.dylib</c> or <c>torch.dll</c>.</summary>
    public static string FileName(string library) =>
        OperatingSystem.IsWindows() ? $"{library}.dll"
        : OperatingSystem.IsMacOS() ? $"lib{library}.dylib"
        : $"lib{library}.so";

    /// <summary>The folders in which the runtime looks, then those where a package's files lie beside the program or TorchSharp's assembly.</summary>
    public static List<string> Ordinary()
    {
        List<string> folders = [];
        string searched = AppContext.GetData("NATIVE_DLL_SEARCH_DIRECTORIES") as string ?? "";
        foreach (string folder in searched.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries))
        {
            Add(folder);
        }

        string assemblies = AppContext.BaseDirectory;
        Add(assemblies);
        Add(Path.Combine(assemblies, "runtimes", Platform, "native"));
        string torchSharp = typeof(TorchSharp.torch).Assembly.Location;
        if (Path.GetDirectoryName(torchSharp) is { Length: > 0 } own)
        {
            Add(own);
            Add(Path.Combine(own, "runtimes", Platform, "native"));
            // In a package folder the assembly is in lib/<framework>.
            Add(Path.Combine(own, "..", "..", "runtimes", Platform, "native"));
        }

        return folders;

        void Add(string folder)
        {
            string full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
            if (!folders.Contains(full) && Directory.Exists(full))
            {
                folders.Add(full);
            }
        }
    }

    /// <summary>The portable runtime identifier under which packages keep this system's libraries, <c>linux-x64</c>.</summary>
    public static string Platform
    {
        get
        {
            string system = OperatingSystem.IsWindows() ? "win" : OperatingSystem.IsMacOS() ? "osx" : "linux";
            return $"{system}-{RuntimeInformation.ProcessArchitecture.ToString().ToLowerInvariant()}";
        }
    }
}
