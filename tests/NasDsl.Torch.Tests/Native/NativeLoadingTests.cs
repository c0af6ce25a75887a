using TorchSharp;
using static TorchSharp.torch;

namespace NasDsl.Torch.Tests.Native;

public class NativeLoadingTests
{
    [Test]
    public void A_tensor_can_be_used_without_any_step_of_the_user()
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor numbers = arange(6, dtype: float32, device: CPU).reshape(2, 3);
        Assert.That(numbers.matmul(numbers.t()).data<float>().ToArray(), Is.EqualTo(new[] { 5f, 14f, 14f, 50f }));
    }

    [Test]
    public void Errors_of_libtorch_still_arrive_as_exceptions()
    {
        // Exceptions cross from C++ to C# inside the copied library: proof that the older C++ runtime serves it.
        using DisposeScope scope = NewDisposeScope();
        Tensor tensor = ones(2, 3, device: CPU, dtype: float32);
        Assert.That(() => tensor.reshape(7), Throws.Exception.With.Message.Contains("invalid for input of size"));
    }

    [Test]
    public void Programs_and_test_projects_prepare_the_loading_once_and_libraries_leave_it_to_them()
    {
        Assert.That(InitializersOf(typeof(NativeLoadingTests).Assembly), Is.EqualTo(1));
        Assert.That(InitializersOf(typeof(NativeLibraries).Assembly), Is.Zero);
        Assert.That(InitializersOf(typeof(NasDsl.Spaces.DartsSpace).Assembly), Is.Zero);

        static int InitializersOf(System.Reflection.Assembly assembly) =>
            assembly.GetTypes().Count(type => type.Name.EndsWith("NasDslNativeLoading", StringComparison.Ordinal));
    }

    [Test]
    public void EnsureLoaded_can_be_called_again()
    {
        NativeLibraries.EnsureLoaded();
        Assert.That(NativeLibraries.EnsureLoaded, Throws.Nothing);
    }

    [Test]
    public void Missing_libraries_are_named_with_what_helps()
    {
        string empty = Directory.CreateTempSubdirectory("nasdsl-empty").FullName;
        var loader = new NativeLoader(null, [empty], []);
        Assert.That(loader.Load, Throws.TypeOf<DllNotFoundException>()
            .With.Message.Contains(empty)
            .And.Message.Contains(NativeFolders.FileName("LibTorchSharp"))
            .And.Message.Contains("NASDSL_LIBTORCH")
            .And.Message.Contains("TorchSharp-cpu"));
        Directory.Delete(empty);
    }

    [Test]
    public void Damaged_libraries_are_named_with_what_was_tried()
    {
        string folder = Directory.CreateTempSubdirectory("nasdsl-damaged").FullName;
        string file = Path.Combine(folder, NativeFolders.FileName("LibTorchSharp"));
        File.WriteAllText(file, "not a library");
        var loader = new NativeLoader(null, [folder], []);
        Assert.That(loader.Load, Throws.TypeOf<DllNotFoundException>().With.Message.Contains($"'{file}'").And.Message.Contains("Tried:"));
        if (OperatingSystem.IsLinux())
        {
            Assert.That(loader.Load, Throws.Exception.With.Message.Contains("file too short"), "the system's own words");
        }

        Directory.Delete(folder, recursive: true);
    }

    [Test]
    public void A_PyTorch_folder_without_libtorch_is_refused() =>
        Assert.That(() => PyTorchFolder.Check(Path.GetTempPath()), Throws.TypeOf<DllNotFoundException>()
            .With.Message.Contains("NASDSL_LIBTORCH").And.Message.Contains(NativeFolders.FileName("torch")));

    [TestCase("2.10.0+cpu", true)]
    [TestCase("2.10.1", true)]
    [TestCase("2.9.1+cu126", false)]
    [TestCase("2.1.0", false)]
    [TestCase("2.100.0", false)]
    public void A_PyTorch_of_another_version_is_refused(string version, bool accepted)
    {
        string torch = Directory.CreateTempSubdirectory("nasdsl-pytorch").FullName;
        string lib = Path.Combine(torch, "lib");
        Directory.CreateDirectory(lib);
        File.WriteAllText(Path.Combine(lib, NativeFolders.FileName("torch")), "");
        File.WriteAllText(Path.Combine(torch, "version.py"), $"from typing import Optional\n\n__all__ = ['__version__']\n__version__ = '{version}'\n");
        Assert.That(() => PyTorchFolder.Check(lib), accepted
            ? Is.EqualTo(lib)
            : Throws.TypeOf<DllNotFoundException>().With.Message.Contains(version).And.Message.Contains(PyTorchFolder.LibTorchVersion));
        Directory.Delete(torch, recursive: true);
    }

    [Test]
    public void The_version_asked_of_PyTorch_is_TorchSharps() =>
        Assert.That(torch.__version__, Does.StartWith($"{PyTorchFolder.LibTorchVersion}."));
}
