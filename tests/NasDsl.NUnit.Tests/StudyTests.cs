using NasDsl.NUnit.Fixtures;
using NUnit.Framework.Interfaces;

namespace NasDsl.NUnit.Tests;

/// <summary>Searches that a test keeps in a file, and goes on with.</summary>
public class StudyTests
{
    private static string File => Path.Combine(TestContext.CurrentContext.WorkDirectory, "kept-searches.db");

    [SetUp, TearDown]
    public void Delete()
    {
        Environment.SetEnvironmentVariable("NASDSL_TRIALS", null);
        foreach (string file in Directory.GetFiles(Path.GetDirectoryName(File)!, Path.GetFileName(File) + "*"))
        {
            System.IO.File.Delete(file);
        }
    }

    [Test]
    public void A_search_that_ended_early_goes_on_to_the_same_result()
    {
        KeptSearches.Evaluations = 0;
        Environment.SetEnvironmentVariable("NASDSL_TRIALS", "6");
        ITestResult cut = Run();
        Environment.SetEnvironmentVariable("NASDSL_TRIALS", null);
        Assert.That((KeptSearches.Evaluations, cut.Message.Split('\n')[0].TrimEnd()), Is.EqualTo((6, "6 trials")));

        ITestResult whole = Run();
        int evaluations = KeptSearches.Evaluations;
        Assert.That(evaluations, Is.EqualTo(14), "what is kept is not evaluated again");

        string again = Run().Message;
        Assert.That((KeptSearches.Evaluations, again), Is.EqualTo((evaluations, whole.Message)), "a search that has ended evaluates nothing");

        string alone = InnerRun.Of<KeptSearches>(nameof(KeptSearches.Fails_with_what_is_not_kept)).Message;
        Assert.That(whole.Message.Split("Run it again")[0], Is.EqualTo(alone.Split("Run it again")[0]));
        Assert.That(whole.Message, Does.Contain("[SearchTest(Strategy.Evolution, Trials = 14, Seconds = 60, Seed = 4, Study = @\"kept-searches.db\")]"));

        static ITestResult Run() => InnerRun.Of<KeptSearches>(nameof(KeptSearches.Fails_with_what_is_kept));
    }

    [Test]
    public void A_strategy_that_a_study_cannot_make_is_refused() => Expected.With(
        InnerRun.Of<KeptSearches>(nameof(KeptSearches.With_a_strategy_that_is_held)),
        ResultState.Error,
        "NasDsl.NUnit.SearchTestException : The strategy of 'With_a_strategy_that_is_held' is a property or field, and a study makes its strategy anew to go on. "
        + "Let StrategyFrom name a method.");
}
