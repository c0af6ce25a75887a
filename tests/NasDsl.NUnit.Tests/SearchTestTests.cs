using NasDsl.NUnit.Fixtures;
using NUnit.Framework.Interfaces;
using NUnit.Framework.Internal;

namespace NasDsl.NUnit.Tests;

/// <summary>Search tests as NUnit's engine runs them: what they are given, how they end, and what they say.</summary>
public class SearchTestTests
{
    private const string FailedTrials =
        """
        3 of 9 trials failed:
          3 times, first in trial 2: InvalidOperationException: too wide

        """;

    [Test]
    public void Tests_are_given_what_was_found() => Expected.Passed(InnerRun.All<GivenResults>());

    [Test]
    public void The_result_is_written_to_the_output() => Assert.That(
        InnerRun.Of<GivenResults>(nameof(GivenResults.Until_a_target)).Output.Trim(),
        Is.EqualTo("Grid: 0.5 (trial 7 of 8, 0 failed, TargetReached): Body=[Dense, Dense]; Width=8"));

    [Test]
    public void A_constraint_that_is_not_met() => Expected.Failed(
        InnerRun.Of<FailingSearches>(nameof(FailingSearches.Wants_more)),
        $$"""
          Assert.That(result, Finds.Accuracy(above: 0.9).Within(5).Trials)
          Expected: an accuracy above 0.9 within 5 trials
          But was:  0.375 at best, in trial 1 of 9 (3 failed, Grid ended by TrialBudget): Body=[Dense]; Width=8

        Grid with seed 5 found 0.5 in trial 7 of 9 (TrialBudget):
          new PocketSpace
          {
              Body = [PocketOp.Dense, PocketOp.Dense],
              Width = 8,
          }
        {{FailedTrials}}Run it again: [SearchTest(Strategy.Grid, Trials = 9, Seconds = 60, Seed = 5)]
        or: dotnet test --filter "FullyQualifiedName=NasDsl.NUnit.Fixtures.FailingSearches.Wants_more" -e NASDSL_SEED=5
        """);

    [Test]
    public void An_exception() => Expected.With(
        InnerRun.Of<FailingSearches>(nameof(FailingSearches.Throws)),
        ResultState.Error,
        $$"""
        System.NotSupportedException : no 8

        Grid with seed 1 found 0.5 in trial 7 of 9 (TrialBudget):
          new PocketSpace
          {
              Body = [PocketOp.Dense, PocketOp.Dense],
              Width = 8,
          }
        {{FailedTrials}}Run it again: [SearchTest(Strategy.Grid, Trials = 9, Seconds = 60, Seed = 1)]
        or: dotnet test --filter "FullyQualifiedName=NasDsl.NUnit.Fixtures.FailingSearches.Throws" -e NASDSL_SEED=1
        """);

    [Test]
    public void Nothing_found() => Expected.Failed(
        InnerRun.Of<FailingSearches>(nameof(FailingSearches.Is_given_nothing)),
        """
        The search found nothing that the test could be given.

        Grid with seed 1 found nothing: of 9 trials none was completed (TrialBudget).
        9 of 9 trials failed:
          3 times, first in trial 0: InvalidOperationException: nothing at width 2
          3 times, first in trial 1: InvalidOperationException: nothing at width 8
          3 times, first in trial 2: InvalidOperationException: nothing at width 32
        Run it again: [SearchTest(Strategy.Grid, Trials = 9, Seconds = 60, Seed = 1)]
        or: dotnet test --filter "FullyQualifiedName=NasDsl.NUnit.Fixtures.FailingSearches.Is_given_nothing" -e NASDSL_SEED=1
        """);

    [Test]
    public void A_result_without_a_best_trial_is_given() => Expected.Passed(InnerRun.Of<FailingSearches>(nameof(FailingSearches.Is_given_the_failures)));

    [Test]
    public void A_test_that_is_ignored_says_nothing_of_the_search() =>
        Expected.With(InnerRun.Of<FailingSearches>(nameof(FailingSearches.Is_ignored)), ResultState.Ignored, "later");

    [TestCase(nameof(FailingSearches.Fails_twice))]
    [TestCase(nameof(FailingSearches.Repeats))]
    public void Where_NUnit_puts_the_message_together_the_search_is_part_of_it(string method)
    {
        ITestResult result = InnerRun.Of<FailingSearches>(method);
        Assert.That(result.ResultState, Is.EqualTo(ResultState.Failure));
        Assert.That(result.Message, Does.Contain("Assert.That(best.Width, Is.EqualTo(32))"));
        Assert.That(result.Message, Does.Contain("Grid with seed 1 found 0.5 in trial 7 of 9 (TrialBudget):"));
        Assert.That(result.Message, Does.Contain($"-e {"NASDSL_SEED"}=1"));
    }

    [Test]
    public void Listing_tests_searches_nothing_and_asks_no_constraint()
    {
        GivenResults.Evaluations = 0;
        int asked = DeepSpace.Asked;

        IReadOnlyList<ITest> tests = InnerRun.List("<filter/>");

        Assert.That(tests.Select(static test => test.Name), Does.Contain(nameof(GivenResults.The_result)));
        Assert.That(tests.Single(static test => test.Name == nameof(GivenResults.The_result)).FullName, Is.EqualTo("NasDsl.NUnit.Fixtures.GivenResults.The_result"));
        Assert.That((GivenResults.Evaluations, DeepSpace.Asked - asked), Is.EqualTo((0, 0)));
        InnerRun.Of<GivenResults>(nameof(GivenResults.The_result));
        Assert.That(GivenResults.Evaluations, Is.EqualTo(15), "so it would have been seen");
    }

    [Test]
    public void The_environment_replays_a_search_that_time_had_cut()
    {
        Environment.SetEnvironmentVariable("NASDSL_TRIALS", "2");
        Environment.SetEnvironmentVariable("NASDSL_SEED", "77");
        try
        {
            Expected.Failed(
                InnerRun.Of<CutSearches>(nameof(CutSearches.Seconds_and_a_failure)),
                """
                  Assert.That(best.Score, Is.EqualTo(5))
                  Expected: 5
                  But was:  1.0d

                Grid with seed 77 found 1 in trial 1 of 2 (TrialBudget):
                  new PocketSpace
                  {
                      Body = [PocketOp.Dense],
                      Width = 8,
                  }
                Run it again: dotnet test --filter "FullyQualifiedName=NasDsl.NUnit.Fixtures.CutSearches.Seconds_and_a_failure" -e NASDSL_SEED=77 -e NASDSL_TRIALS=2
                """);
            Environment.SetEnvironmentVariable("NASDSL_SEED", "x");
            Expected.With(
                InnerRun.Of<CutSearches>(nameof(CutSearches.Seconds_and_a_failure)),
                ResultState.Error,
                "NasDsl.NUnit.SearchTestException : The environment variable NASDSL_SEED is 'x'; a seed is a whole number from 0 to 18446744073709551615.");
        }
        finally
        {
            Environment.SetEnvironmentVariable("NASDSL_TRIALS", null);
            Environment.SetEnvironmentVariable("NASDSL_SEED", null);
        }
    }
}
