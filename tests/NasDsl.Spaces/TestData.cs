namespace NasDsl.Spaces;

/// <summary>Finds what tests read: the repository, and the data beside it.</summary>
public static class TestData
{
    /// <summary>The repository's root: the folder of NasDsl.sln above the running test.</summary>
    public static string RepositoryRoot { get; } = FindRoot();

    /// <summary>The folder <paramref name="name"/> of <c>$NASDSL_DATA</c>, or else of <c>../shared/data</c> beside the repository; null where it is
    /// absent.</summary>
    public static string? Folder(string name)
    {
        string data = Environment.GetEnvironmentVariable("NASDSL_DATA") is { Length: > 0 } named
            ? named
            : Path.Combine(RepositoryRoot, "..", "shared", "data");
        string folder = Path.GetFullPath(Path.Combine(data, name));
        return Directory.Exists(folder) ? folder : null;
    }

    private static string FindRoot()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "NasDsl.sln")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException($"No folder above {AppContext.BaseDirectory} holds NasDsl.sln.");
    }
}
