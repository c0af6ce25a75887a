namespace NasDsl.NUnit.Finding;

/// <summary>Reads a search's result whose space is known by its type alone.</summary>
internal abstract class ResultReader
{
    /// <summary>Reads a <see cref="Search.SearchResult{S}"/>.</summary>
    internal abstract FoundTrials Read(object result);
}
