namespace NasDsl.Torch.Tests;

/// <summary>Gives each test an empty folder.</summary>
internal abstract class TemporaryFolder
{
    protected string Folder { get; private set; } = "";

    [SetUp]
    public void MakeFolder() => Folder = Directory.CreateTempSubdirectory("nasdsl-tests-").FullName;

    [TearDown]
    public void RemoveFolder() => Directory.Delete(Folder, recursive: true);

    protected string WriteFile(string name, byte[] content)
    {
        string path = Path.Combine(Folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, content);
        return path;
    }

    protected static void AssertRefused(Action read, string path, string expected, string found)
    {
        DataFileException error = Assert.Throws<DataFileException>(read)!;
        Assert.That(error.Path, Is.EqualTo(path));
        Assert.That(error.Expected, Does.Contain(expected));
        Assert.That(error.Found, Does.Contain(found));
        Assert.That(error.Message, Does.Contain(path).And.Contain(error.Expected).And.Contain(error.Found));
    }
}
