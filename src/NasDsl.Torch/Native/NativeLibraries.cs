using System.Reflection;
using System.Runtime.InteropServices;
using System.Runtime.Loader;
using TorchSharp;

namespace NasDsl.Torch;

/// <summary>
/// Makes libtorch and TorchSharp's native library load where they would not by themselves: on Linux systems whose C++ runtime is older than GCC 13's
/// (Debian 12, Ubuntu 22.04), and from an existing PyTorch, whose <c>torch/lib</c> folder the environment variable <c>NASDSL_LIBTORCH</c> names.
/// Programs and test projects in C# that reference NasDsl.Torch call <see cref="Register"/> by themselves, by a module initializer that the package compiles
/// into them (unless they set the build property <c>NasDslNativeLoading</c> to false); programs in other languages call it first thing in <c>Main</c>.
/// </summary>
public static class NativeLibraries
{
    private static readonly Lock _gate = new();
    private static bool _registered;
    private static nint _handle;

    /// <summary>Stands by for the first use of TorchSharp. Loads nothing itself; calling it again does nothing.</summary>
    public static void Register()
    {
        lock (_gate)
        {
            if (_registered)
            {
                return;
            }

            _registered = true;
            AssemblyLoadContext context = AssemblyLoadContext.GetLoadContext(typeof(NativeLibraries).Assembly) ?? AssemblyLoadContext.Default;
            context.ResolvingUnmanagedDll += ResolveAfterFailure;
            if (PyTorch is not null)
            {
                // The ordinary way may well succeed, but with another libtorch: here the variable goes first.
                NativeLibrary.SetDllImportResolver(typeof(torch).Assembly, ResolveFromPyTorch);
            }
        }
    }

    /// <summary>Loads the native libraries now, so that what is wrong with them is said here and not by whatever uses a tensor first.</summary>
    /// <exception cref="DllNotFoundException">They cannot be loaded; the message names everything that was tried and what helps.</exception>
    public static void EnsureLoaded()
    {
        Register();
        NativeLibrary.Load(NativeLoader.Library, typeof(torch).Assembly, null);
    }

    private static string? PyTorch => Environment.GetEnvironmentVariable(PyTorchFolder.Variable) is { Length: > 0 } folder ? folder : null;

    private static nint ResolveAfterFailure(Assembly assembly, string name) => IsTorchSharp(name) ? Load() : 0;

    private static nint ResolveFromPyTorch(string name, Assembly assembly, DllImportSearchPath? paths)
    {
        if (IsTorchSharp(name))
        {
            return Load();
        }

        // TorchSharp asks for torch_cpu or torch_cuda first.
        string file = Path.Combine(PyTorchFolder.Check(PyTorch!), NativeFolders.FileName(name));
        return File.Exists(file) ? NativeLibrary.Load(file) : 0;
    }

    private static bool IsTorchSharp(string name) =>
        Path.GetFileNameWithoutExtension(name) is NativeLoader.Library or $"lib{NativeLoader.Library}";

    private static nint Load()
    {
        lock (_gate)
        {
            if (_handle == 0)
            {
                string? folder = PyTorch is string variable ? PyTorchFolder.Check(variable) : null;
                _handle = new NativeLoader(folder, NativeFolders.Ordinary(), CompatibleCopy.CacheFolders()).Load();
            }

            return _handle;
        }
    }
}
