using NasDsl.NUnit.Fixtures;
using NUnit.Framework.Interfaces;

namespace NasDsl.NUnit.Tests;

/// <summary>Defaults, categories, and settings that are wrong.</summary>
public class SettingTests
{
    [TestCase(nameof(NearestSettings.Fails_to_show_its_settings), "[SearchTest(Strategy.Random, Trials = 3, Seconds = 60, Seed = 11)]")]
    [TestCase(nameof(NearestSettings.Fails_with_a_limit_lifted), "[SearchTest(Strategy.Random, Trials = 6, Seed = 11)]")]
    public void The_nearest_wins_each_member_for_itself(string method, string settings) =>
        Assert.That(InnerRun.Of<NearestSettings>(method).Message, Does.Contain($"Run it again: {settings}"));

    [Test]
    public void Tests_are_filtered_by_category()
    {
        string[] slow = Names("Slow");
        Assert.That(slow, Does.Contain(nameof(GivenResults.The_result)));
        Assert.That(slow, Is.EqualTo(Names("Search")));
        Assert.That(slow, Does.Not.Contain(nameof(NearestSettings.Without_category)));
        Assert.That(slow, Does.Not.Contain(nameof(ArchitectureTests.Each_once)));
        Assert.That(Names("Quick"), Is.EqualTo([nameof(NearestSettings.Fails_with_a_limit_lifted)]));

        static string[] Names(string category) => [.. InnerRun.List($"<filter><cat>{category}</cat></filter>").Select(static test => test.Name)];
    }

    [TestCase(nameof(SettingMistakes.No_trials), "Trials of [SearchTest] 'SettingMistakes.No_trials' must be at least 1, and is 0.")]
    [TestCase(nameof(SettingMistakes.Negative_time), "Seconds of [SearchTest] 'SettingMistakes.Negative_time' must be a positive number, and is -1.")]
    [TestCase(nameof(SettingMistakes.Two_strategies),
        "[SearchTest] of 'SettingMistakes.Two_strategies' sets more than one of Strategy, StrategyType and StrategyFrom; each of them names the strategy.")]
    [TestCase(nameof(SettingMistakes.Another_parameter),
        "The parameter 'count' of the search test 'Another_parameter' is of type int. "
        + "A search gives a SearchResult<S>, the best Trial<S> or the best S, where S is a search space; a CancellationToken may come last.")]
    [TestCase(nameof(SettingMistakes.No_parameter),
        "The search test 'No_parameter' takes nothing of the search: give it a SearchResult<S>, a Trial<S> or an S as parameter, where S is the search space.")]
    [TestCase(nameof(SettingMistakes.Two_spaces), "The search test 'Two_spaces' takes results of the spaces PocketSpace and RateSpace; it can search one.")]
    public void What_is_declared_wrongly_is_said(string method, string message) => Expected.With(InnerRun.Of<SettingMistakes>(method), ResultState.NotRunnable, message);
}
