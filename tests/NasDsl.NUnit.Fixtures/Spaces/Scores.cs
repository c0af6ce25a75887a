namespace NasDsl.NUnit.Fixtures;

/// <summary>Scores that are formulas.</summary>
internal static class Scores
{
    /// <summary>An eighth for each dense layer, a quarter for the middle width: at most 0.75.</summary>
    public static double Of(PocketSpace architecture) => (architecture.Body.Count(static op => op == PocketOp.Dense) / 8.0) + (architecture.Width == 8 ? 0.25 : 0);
}
