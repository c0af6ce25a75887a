namespace NasDsl.NUnit.Fixtures;

/// <summary>Evaluators in several places, of which the nearest is taken.</summary>
public static class NearestEvaluators
{
    private static double Outer(RateSpace architecture) => 0.25;

    public class Inherited : EvaluatingBase
    {
        [SearchTest(Trials = 2)]
        public void A_marked_member_of_the_base(Trial<PocketSpace> best) => Assert.That(best.Score, Is.EqualTo(0.5));

        [SearchTest(Trials = 2), Evaluator(typeof(NearestEvaluators), nameof(Outer))]
        public void Another_space(Trial<RateSpace> best) => Assert.That(best.Score, Is.EqualTo(0.25));
    }

    [Evaluator(typeof(NearestEvaluators), nameof(Outer))]
    public class OfTheClass
    {
        [SearchTest(Trials = 2)]
        public void The_attribute_of_the_class(Trial<RateSpace> best) => Assert.That(best.Score, Is.EqualTo(0.25));
    }

    public class Itself : IEvaluator<RateSpace>
    {
        public Evaluation Evaluate(RateSpace architecture, TrialContext context, CancellationToken cancellationToken) => new(1);

        [SearchTest(Trials = 2)]
        public void The_fixture(Trial<RateSpace> best) => Assert.That(best.Score, Is.EqualTo(1));
    }
}
