namespace NasDsl.Search;

/// <summary>A state that was kept and is no longer whole.</summary>
/// <param name="File">The file's path.</param>
/// <param name="Reason">What is wrong with it.</param>
public sealed record DamagedCheckpoint(string File, string Reason);
