namespace NasDsl.Torch;

/// <summary>A data file is missing, truncated or not what it should be.</summary>
public sealed class DataFileException : IOException
{
    /// <summary>An error that says which file, what was expected of it and what was found instead.</summary>
    public DataFileException(string path, string expected, string found, Exception? innerException = null)
        : base($"{path}: expected {expected}, found {found}.", innerException)
    {
        Path = path;
        Expected = expected;
        Found = found;
    }

    /// <summary>The file or folder.</summary>
    public string Path { get; }

    /// <summary>What should have been there.</summary>
    public string Expected { get; }

    /// <summary>What was there.</summary>
    public string Found { get; }
}
