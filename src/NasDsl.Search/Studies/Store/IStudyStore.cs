namespace NasDsl.Search.Studies;

/// <summary>Where studies are kept. Many threads, and many processes with a store each, may work on one study at once.</summary>
public interface IStudyStore : IDisposable
{
    /// <summary>Where that is, for messages: a file, or a server and its database; never a password.</summary>
    string Location { get; }

    /// <summary>The names of the studies that are kept, in order.</summary>
    /// <exception cref="StudyException">The store is damaged or cannot be reached.</exception>
    IReadOnlyList<string> List();

    /// <summary>A study with all of its trials and their curves, whoever works on it.</summary>
    /// <param name="name">The study's name.</param>
    /// <exception cref="KeyNotFoundException">There is none of this name; the message lists the names.</exception>
    /// <exception cref="StudyDamagedException">A figure is not what was written; the message names the trial.</exception>
    StudyRecord Read(string name);

    /// <summary>Opens a study to work on it, and begins it where there is none of its name.</summary>
    /// <param name="study">What is kept of it where it is new; its trials are not read.</param>
    IOpenStudy Open(StudyRecord study);
}
