using NasDsl.NUnit.Fixtures;
using NasDsl.Search;
using NUnit.Framework.Internal;

namespace NasDsl.NUnit.Tests;

/// <summary>Constraints on a search's result, whoever ran it.</summary>
public class FindsTests
{
    private SearchResult<PocketSpace> _result = null!;

    /// <summary>A grid of which trial 1 fails, each other trial i has the score 0.1·i, and each consumes 100 images.</summary>
    [OneTimeSetUp]
    public void Search() => _result = new Search<PocketSpace>(
        GridSearch.Coarse<PocketSpace>(),
        new FunctionEvaluator<PocketSpace>(
            static (_, context, _) => context.Number == 1 ? throw new InvalidOperationException() : new Evaluation(context.Number / 10.0, 100)),
        new SearchOptions { Budget = Budget.Trials(8) }).Run();

    [Test]
    public void What_is_found_in_time_passes()
    {
        Assert.That(_result, Finds.Score(above: 0.69));
        Assert.That(_result, Finds.Accuracy(above: 0.45).Within(6).Trials);
        Assert.That(_result, Finds.Accuracy(above: 0.45).Within(500).Images);
        Assert.That(_result, Finds.Score(0.1).Within(3).Trials & Finds.Architecture<PocketSpace>(best => best.Body.Count > 0));
        Assert.That(_result, !Finds.Score(above: 0.7));
    }

    [Test]
    public void A_score_that_is_equal_is_not_above() => Fails(
        () => Assert.That(_result, Finds.Score(above: 0.7)),
        """
          Assert.That(_result, Finds.Score(above: 0.7))
          Expected: a score above 0.7
          But was:  0.7 at best, in trial 7 of 8 (1 failed, Grid ended by TrialBudget): Body=[Dense, Dense]; Width=8

        """);

    [Test]
    public void What_comes_too_late_is_shown() => Fails(
        () => Assert.That(_result, Finds.Accuracy(above: 0.45).Within(5).Trials),
        """
          Assert.That(_result, Finds.Accuracy(above: 0.45).Within(5).Trials)
          Expected: an accuracy above 0.45 within 5 trials
          But was:  0.4 at best, in trial 4 of 8 (1 failed, Grid ended by TrialBudget): Body=[Skip]; Width=8
          Too late: 0.5 in trial 5, after 500 training images: Body=[Skip]; Width=32

        """);

    [Test]
    public void Training_images_limit_too() => Fails(
        () => Assert.That(_result, Finds.Accuracy(above: 0.45).Within(8).Trials.Within(499).Images),
        """
          Assert.That(_result, Finds.Accuracy(above: 0.45).Within(8).Trials.Within(499).Images)
          Expected: an accuracy above 0.45 within 8 trials and 499 training images
          But was:  0.4 at best, in trial 4 of 8 (1 failed, Grid ended by TrialBudget): Body=[Skip]; Width=8
          Too late: 0.5 in trial 5, after 500 training images: Body=[Skip]; Width=32

        """);

    [Test]
    public void The_best_architecture_is_judged() => Fails(
        () => Assert.That(_result, Finds.Architecture<PocketSpace>(best => best.Width == 2)),
        """
          Assert.That(_result, Finds.Architecture<PocketSpace>(best => best.Width == 2))
          Expected: a best architecture with best => best.Width == 2
          But was:  0.7 at best, in trial 7 of 8 (1 failed, Grid ended by TrialBudget): Body=[Dense, Dense]; Width=8

        """);

    [Test]
    public void What_is_no_result_is_refused()
    {
        Assert.That(
            static () => Finds.Score(0.5).ApplyTo("text"),
            Throws.ArgumentException.With.Message.StartsWith("Finds judges a SearchResult<S>; the actual value is a String."));
        Assert.That(
            () => Finds.Architecture<RateSpace>(static _ => true).ApplyTo(_result),
            Throws.ArgumentException.With.Message.EqualTo("Finds.Architecture<RateSpace> judges a search over RateSpace, and this one found a PocketSpace."));
    }

    [Test]
    public void Figures_that_cannot_be_are_refused()
    {
        Assert.That(static () => Finds.Accuracy(above: 90), Throws.TypeOf<ArgumentOutOfRangeException>().With.Message.Contains("90 % is 0.9"));
        Assert.That(static () => Finds.Score(double.NaN), Throws.TypeOf<ArgumentOutOfRangeException>());
        Assert.That(static () => Finds.Score(0).Within(0), Throws.TypeOf<ArgumentOutOfRangeException>());
    }

    private static void Fails(Action assertion, string message)
    {
        string found = Assert.Catch<AssertionException>(() =>
        {
            // Without the isolation the failure would count for this test too.
            using (new TestExecutionContext.IsolatedContext())
            {
                assertion();
            }
        })!.Message;
        Assert.That(found.ReplaceLineEndings("\n"), Is.EqualTo(message));
    }
}
