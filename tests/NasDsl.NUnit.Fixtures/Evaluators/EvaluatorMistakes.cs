namespace NasDsl.NUnit.Fixtures;

/// <summary>Tests whose evaluator is missing or none.</summary>
public class EvaluatorMistakes
{
    [Evaluator] public static double First(RateSpace architecture) => 1;

    [Evaluator] public static float Second(RateSpace architecture) => 1;

    public static string Wrong(PocketSpace architecture) => "";

    [SearchTest]
    public void Missing(PocketSpace best) => Assert.Fail("It must not run.");

    [SearchTest]
    public void Two(RateSpace best) => Assert.Fail("It must not run.");

    [SearchTest, Evaluator(nameof(Wrong))]
    public void Named_wrongly(PocketSpace best) => Assert.Fail("It must not run.");

    [SearchTest, Evaluator("Nowhere")]
    public void Named_nothing(PocketSpace best) => Assert.Fail("It must not run.");

    [SearchTest, Evaluator]
    public void Marked_only(PocketSpace best) => Assert.Fail("It must not run.");

    [SearchTest, Evaluator(typeof(string))]
    public void Of_a_type_that_is_none(PocketSpace best) => Assert.Fail("It must not run.");
}
