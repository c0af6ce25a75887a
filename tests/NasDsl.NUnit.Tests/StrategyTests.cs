using NasDsl.NUnit.Fixtures;
using NUnit.Framework.Interfaces;

namespace NasDsl.NUnit.Tests;

/// <summary>Strategies by name, by type and by member.</summary>
public class StrategyTests
{
    [Test]
    public void Every_strategy_searches()
    {
        AllStrategies.Disposed = 0;
        Expected.Passed(InnerRun.All<AllStrategies>());
        Assert.That(AllStrategies.Disposed, Is.EqualTo(1), "what was made for the test is disposed");
    }

    [Test]
    public void Every_name_is_tried() =>
        Assert.That(
            Enum.GetNames<Strategy>().Except(typeof(AllStrategies).GetMethods().Select(static method => method.Name)), Is.EqualTo(["Evolution"]), "which is the default");

    [TestCase(nameof(StrategyMistakes.Without_a_discrete_decision),
        "Strategy.Ppo (PpoStrategy<>) searches spaces that are IDiscrete<S>, and RateSpace is not. "
        + "It has no discrete decision, and the strategy builds an architecture from those; Strategy.Tpe searches numbers.")]
    [TestCase(nameof(StrategyMistakes.No_strategy), "'List<>' is no strategy for RateSpace: it must be a class that implements IStrategy<RateSpace>.")]
    [TestCase(nameof(StrategyMistakes.No_constructor),
        "'Evolution<>' has none of the public constructors that a search test calls: (ulong seed, int expectedTrials), (ulong seed), (RandomSource random), (). "
        + "Let a member of the fixture make it instead: [SearchTest(StrategyFrom = nameof(…))].")]
    [TestCase(nameof(StrategyMistakes.No_strategy_from_a_member),
        "'double Score(RateSpace)' of 'StrategyMistakes', which StrategyFrom names, gives no strategy for RateSpace. "
        + "What does is IStrategy<RateSpace> Make(ulong seed, int expectedTrials), of which either parameter may be missing or be a RandomSource, "
        + "or a property or field.")]
    public void What_is_no_strategy_is_said(string method, string message) =>
        Expected.With(InnerRun.Of<StrategyMistakes>(method), ResultState.Error, "NasDsl.NUnit.SearchTestException : " + message);

    [Test]
    public void A_search_that_cannot_begin_is_replayed_too() => Expected.With(
        InnerRun.Of<StrategyMistakes>(nameof(StrategyMistakes.A_strategy_that_throws)),
        ResultState.Error,
        """
        System.NotSupportedException : no strategy today

        The search could not begin, with seed 6.
        Run it again: dotnet test --filter "FullyQualifiedName=NasDsl.NUnit.Fixtures.StrategyMistakes.A_strategy_that_throws" -e NASDSL_SEED=6
        """);
}
