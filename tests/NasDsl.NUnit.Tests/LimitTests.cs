using NasDsl.NUnit.Fixtures;
using NUnit.Framework.Interfaces;

namespace NasDsl.NUnit.Tests;

/// <summary>Time that is over, and tests that run several times.</summary>
public class LimitTests
{
    [TestCase(nameof(CutSearches.CancelAfter_gives_the_best_so_far))]
    [TestCase(nameof(CutSearches.Seconds_give_the_best_so_far))]
    public void A_search_that_is_cut_gives_the_best_so_far(string method) => Expected.Passed(InnerRun.Of<CutSearches>(method));

    [Test]
    public void What_time_has_cut_is_replayed_by_its_number_of_trials() => Assert.That(
        InnerRun.Of<CutSearches>(nameof(CutSearches.Seconds_and_a_failure)).Message,
        Does.EndWith(
            "Run it again: dotnet test --filter \"FullyQualifiedName=NasDsl.NUnit.Fixtures.CutSearches.Seconds_and_a_failure\" -e NASDSL_SEED=1 -e NASDSL_TRIALS=3"));

    [TestCase(nameof(Repetitions.A_seed_each), new ulong[] { 1, 2, 3 })]
    [TestCase(nameof(Repetitions.The_same_seed), new ulong[] { 9, 9, 9 })]
    [TestCase(nameof(Repetitions.Until_it_passes), new ulong[] { 1, 2, 3 })]
    public void Repetitions_have_seeds_of_their_own_unless_one_is_set(string method, ulong[] seeds)
    {
        Repetitions.Seeds.Clear();
        ITestResult result = InnerRun.Of<Repetitions>(method);
        Expected.Passed(result);
        Assert.That(Repetitions.Seeds, Is.EqualTo(seeds));
    }
}
