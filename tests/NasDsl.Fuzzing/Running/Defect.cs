namespace NasDsl.Fuzzing;

/// <summary>Something that NasDsl does wrong.</summary>
/// <param name="Number">The declaration's number.</param>
/// <param name="Source">Its source.</param>
/// <param name="Problem">What is wrong.</param>
public sealed record Defect(int Number, string Source, string Problem);
