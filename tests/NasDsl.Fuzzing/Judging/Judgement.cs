namespace NasDsl.Fuzzing;

/// <summary>What the generator and the analyzers say to one declaration.</summary>
/// <param name="Verdict">What came of it.</param>
/// <param name="Rules">The ids of the errors of the language, each once.</param>
/// <param name="Problem">What is wrong, where it is a defect.</param>
internal sealed record Judgement(Verdict Verdict, IReadOnlyList<string> Rules, string Problem = "");
