using NasDsl.Spaces;

namespace NasDsl.Search.Tests.Rewards;

[TestFixture]
internal sealed class CostAwareRewardTests
{
    private static readonly FunctionEvaluator<MacroSpace> _accuracy =
        new((architecture, trial, _) => new Evaluation(0.5 + (architecture.Cost().Parameters / 1e8), 7) { Costs = [2.0 + trial.Number] });

    [Test]
    public void WeighsTheScoreAgainstAnyCost()
    {
        MacroSpace architecture = MacroSpace.Sample(new RandomSource(1));
        NetworkCost cost = architecture.Cost();
        double score = 0.5 + (cost.Parameters / 1e8);
        (Objective<MacroSpace> Objective, double Cost)[] cases =
        [
            (Objective.Parameters<MacroSpace>(), cost.Parameters),
            (Objective.Macs<MacroSpace>(), cost.MultiplyAdds),
            (Objective.Cost<MacroSpace>(0, "latency", "ms"), 5),
            (Objective.Of<MacroSpace>("table", ObjectiveDirection.Minimize, _ => 0.25), 0.25),
        ];
        foreach ((Objective<MacroSpace> objective, double figure) in cases)
        {
            var reward = new CostAwareReward<MacroSpace>(_accuracy, objective, CostReward.Soft(figure * 3));
            Evaluation found = reward.Evaluate(architecture, new TrialContext(3, 0), CancellationToken.None);
            Assert.That(found.Score, Is.EqualTo(score * Math.Pow(1 / 3.0, -0.07)).Within(1e-12), objective.Name);
            Assert.That(found.TrainingImages, Is.EqualTo(7));
            Assert.That(found.Costs, Is.EqualTo(new[] { 5.0 }));
            var trial = new Trial<MacroSpace>(3, architecture, TrialState.Completed, found.Score) { Costs = found.Costs };
            Assert.That(reward.ScoreOf(trial), Is.EqualTo(score).Within(1e-12));
            Assert.That(reward.Score.Of(trial), Is.EqualTo(score).Within(1e-12));
        }
    }

    [Test]
    public void ASearchForTheHardRewardStaysWithinTheTarget()
    {
        // More parameters are always worth more, so that the best network within the target is just below it.
        const double target = 2_000_000;
        var reward = new CostAwareReward<MacroSpace>(_accuracy, Objective.Parameters<MacroSpace>(), CostReward.Hard(target));
        var options = new SearchOptions { Budget = Budget.Trials(300) };
        double free = new Search<MacroSpace>(new RegularizedEvolution<MacroSpace>(1, 300), _accuracy, options).Run().BestArchitecture.Cost().Parameters;
        double bound = new Search<MacroSpace>(new RegularizedEvolution<MacroSpace>(1, 300), reward, options).Run().BestArchitecture.Cost().Parameters;
        Assert.That(free, Is.GreaterThan(1.2 * target));
        Assert.That(bound, Is.InRange(0.95 * target, target));
    }

    [Test]
    public void TheImagesOfAnEvaluationCountWhereItsCostCannotBeTaken()
    {
        var cost = Objective.Of<MacroSpace>("table", ObjectiveDirection.Minimize, _ => throw new KeyNotFoundException("no such operation"));
        var reward = new CostAwareReward<MacroSpace>(_accuracy, cost, CostReward.Soft(1));
        SearchResult<MacroSpace> result = new Search<MacroSpace>(
            new RandomSearch<MacroSpace>(1), reward, new SearchOptions { Budget = Budget.TrainingImages(20) }).Run();
        Assert.That(result.StopReason, Is.EqualTo(StopReason.ImageBudget));
        Assert.That(result.Trials.Select(static trial => trial.TrainingImages), Is.EqualTo(new[] { 7L, 7, 7 }));
        Assert.That(result.Failures[0].Error, Does.Contain("no such operation"));
        Assert.That(
            () => reward.Evaluate(MacroSpace.FromIndex(0), new TrialContext(0, 0), CancellationToken.None),
            Throws.InnerException.InstanceOf<KeyNotFoundException>());
    }

    [Test]
    public void AScoreThatCannotBeWeighedFailsItsTrial()
    {
        var evaluator = new FunctionEvaluator<MacroSpace>((_, trial) => trial.Number switch { 0 => -1, 1 => double.NaN, _ => 1 });
        var reward = new CostAwareReward<MacroSpace>(evaluator, Objective.Macs<MacroSpace>(), CostReward.Soft(1e6));
        SearchResult<MacroSpace> result = new Search<MacroSpace>(
            new RandomSearch<MacroSpace>(1), reward, new SearchOptions { Budget = Budget.Trials(3) }).Run();
        Assert.That(result.Failures.Select(trial => trial.Number), Is.EqualTo(new[] { 0, 1 }));
        Assert.That(result.Failures[0].Error, Does.Contain("at least 0"));
        Assert.That(result.Failures[1].Error, Does.Contain("no finite number"));
        Assert.That(
            () => new CostAwareReward<MacroSpace>(evaluator, Objective.Score<MacroSpace>(), CostReward.Soft(1)),
            Throws.ArgumentException.With.Message.Contains("'score' is no cost"));
    }
}
