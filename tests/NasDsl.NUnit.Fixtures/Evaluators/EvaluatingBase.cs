namespace NasDsl.NUnit.Fixtures;

/// <summary>A base whose private member evaluates for the tests of what derives from it.</summary>
public abstract class EvaluatingBase
{
    [Evaluator]
    private double Score(PocketSpace architecture) => 0.5;
}
