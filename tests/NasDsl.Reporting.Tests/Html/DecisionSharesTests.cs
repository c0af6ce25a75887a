using NasDsl.Search.Studies;
using NasDsl.Spaces;

namespace NasDsl.Reporting.Tests;

public class DecisionSharesTests
{
    [Test]
    public void Shares_are_those_of_the_architectures_edges()
    {
        StudyRecord study = SampleStudy.Of<Bench201Space>(80);
        DecisionShares shares = DecisionShares.Of(study);
        TrialRecord[] ranked = [.. study.Trials.Where(trial => trial.State == TrialRecordState.Completed).OrderByDescending(trial => trial.Score)];
        Assert.That((shares.Best, shares.All), Is.EqualTo((7, ranked.Length)));
        Assert.That(shares.Decisions.Single().Name, Is.EqualTo("Cell"));
        foreach (Bench201Op op in Enum.GetValues<Bench201Op>())
        {
            DecisionShare share = shares.Decisions[0].Shares.Single(share => share.Label == $"{op}");
            Assert.That(share.OfBest, Is.EqualTo(Share(ranked.Take(7), op)).Within(1e-12));
            Assert.That(share.OfAll, Is.EqualTo(Share(ranked, op)).Within(1e-12));
        }
    }

    [Test]
    public void Values_and_numbers_add_up_to_one()
    {
        DecisionShares shares = DecisionShares.Of(SampleStudy.Of<TrainingSpace>(60));
        Assert.That(shares.Decisions.Select(decision => decision.Name), Does.Contain("Optimizer").And.Contain("Rate").And.Contain("Bias"));
        foreach ((string name, IReadOnlyList<DecisionShare> candidates) in shares.Decisions)
        {
            Assert.That(candidates.Sum(share => share.OfBest), Is.EqualTo(1).Within(1e-9), name);
            Assert.That(candidates.Sum(share => share.OfAll), Is.EqualTo(1).Within(1e-9), name);
        }

        Assert.That(shares.Decisions.Single(decision => decision.Name == "Bias").Shares.Select(share => share.Label), Does.Contain("-1 … -0.667"));
    }

    // A dense cell's tokens are its operations.
    private static double Share(IEnumerable<TrialRecord> trials, Bench201Op op) => trials.SelectMany(trial => trial.Tokens).Average(token => token == (int)op ? 1.0 : 0.0);
}
