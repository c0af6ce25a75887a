using System.CommandLine;
using NasDsl.Search.Studies;
using NasDsl.Tool.Commands;

namespace NasDsl.Tool.Files;

/// <summary>A file of studies that is only read.</summary>
internal sealed class StudyFile : IDisposable
{
    private readonly SqliteStudyStore _store;

    /// <summary>Opens the file.</summary>
    /// <exception cref="ToolException">It is a folder.</exception>
    /// <exception cref="FileNotFoundException">There is none.</exception>
    /// <exception cref="StudyException">It is damaged, or no file of studies.</exception>
    public StudyFile(string path)
    {
        if (path.Length == 0 || Directory.Exists(path))
        {
            throw new ToolException(path.Length == 0 ? "FILE is empty; it names a file of studies." : $"{Path.GetFullPath(path)} is a folder, not a file of studies.");
        }

        _store = SqliteStudyStore.OpenReadOnly(path);
    }

    /// <summary>The studies' names, in order.</summary>
    public IReadOnlyList<string> Names => _store.List();

    /// <summary>The argument that names such a file.</summary>
    public static Argument<string> NewArgument() => new("FILE") { Description = "A file of studies, as SqliteStudyStore.Open(path) keeps them." };

    /// <summary>Reads a study.</summary>
    /// <param name="name">Its name; null for the only one.</param>
    /// <exception cref="ToolException">No name is given, and the file has not one study.</exception>
    public StudyRecord Read(string? name)
    {
        if (name is not null)
        {
            return _store.Read(name);
        }

        return Names switch
        {
            [string only] => _store.Read(only),
            [] => throw new ToolException($"{_store.Location} has no study."),
            var names => throw new ToolException(
                $"{_store.Location} has several studies, of which one has to be named: {string.Join(", ", names.Select(static name => $"\"{name}\""))}."),
        };
    }

    /// <inheritdoc/>
    public void Dispose() => _store.Dispose();
}
