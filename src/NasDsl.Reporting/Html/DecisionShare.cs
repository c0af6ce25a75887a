namespace NasDsl.Reporting;

/// <summary>How often one candidate of a decision was chosen.</summary>
/// <param name="Label">The candidate; for a number an interval of values.</param>
/// <param name="OfBest">Its share in the best trials, from 0 to 1.</param>
/// <param name="OfAll">Its share in all completed trials, from 0 to 1.</param>
internal readonly record struct DecisionShare(string Label, double OfBest, double OfAll);
