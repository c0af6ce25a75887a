namespace NasDsl.Fuzzing;

/// <summary>A small space with all its architectures as text.</summary>
/// <param name="Source">The file that declares it.</param>
/// <param name="Architectures">Every architecture, each once, written as <c>A=…; B=…</c>.</param>
public sealed record CountedSpace(string Source, IReadOnlyList<string> Architectures);
