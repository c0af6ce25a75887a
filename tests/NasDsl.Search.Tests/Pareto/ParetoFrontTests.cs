using NasDsl.Spaces;

namespace NasDsl.Search.Tests.Pareto;

[TestFixture]
internal sealed class ParetoFrontTests
{
    private static readonly Objective<MacroSpace> _latency = Objective.Cost<MacroSpace>(0, "latency", "ms");
    private static readonly Objective<MacroSpace> _memory = Objective.Cost<MacroSpace>(1, "memory");

    [Test]
    public void HoldsWhatNoOtherDominates([Values(1, 2, 3)] int count)
    {
        Objective<MacroSpace>[] objectives = [.. new[] { Objective.Score<MacroSpace>(), _latency, _memory }.Take(count)];
        var random = new RandomSource(4);
        for (int round = 0; round < 40; round++)
        {
            // Few values, so that many are equal.
            Trial<MacroSpace>[] trials = [.. Enumerable.Range(0, random.Next(40)).Select(number => Trial(number, random.Next(6), random.Next(6), random.Next(6)))];
            var front = new ParetoFront<MacroSpace>(trials, objectives);
            Trial<MacroSpace>[] expected = [.. trials.Where(trial => !trials.Any(other => Dominates(other, trial, objectives)))];
            Assert.That(front.Trials.OrderBy(trial => trial.Number), Is.EqualTo(expected));
            Assert.That(front.Dominated, Is.EqualTo(trials.Except(expected)));
            Assert.That(front.Trials.Select(trial => trial.Score), Is.Ordered.Descending);
        }
    }

    [Test]
    public void LeavesOutWhatFailedOrHasNoValue()
    {
        Trial<MacroSpace>[] trials = [Trial(0, 1, 2, 3), Trial(1, 5, double.NaN, 3), Trial(2, 9, 0, 0) with { State = TrialState.Failed, Score = double.NaN }];
        var front = new ParetoFront<MacroSpace>(trials, Objective.Score<MacroSpace>(), _latency);
        Assert.That(front.Trials, Is.EqualTo(new[] { trials[0] }));
        Assert.That(front.Dominated, Is.Empty);
        Assert.That(front.ToString(), Is.EqualTo($"trial 0: score 1, latency 2 ms: {trials[0].Architecture}"));
    }

    [Test]
    public void MeasuresItsVolumeInTheObjectivesOwnDirections()
    {
        var front = new ParetoFront<MacroSpace>([Trial(0, 90, 4, 0), Trial(1, 80, 1, 0), Trial(2, 70, 3, 0)], Objective.Score<MacroSpace>(), _latency);
        Assert.That(front.Hypervolume(50, 10), Is.EqualTo((40 * 6) + (30 * 3)));
        Assert.That(front.Hypervolume(85, 10), Is.EqualTo(5 * 6));
        Assert.That(() => front.Hypervolume(50), Throws.ArgumentException.With.Message.Contains("1 values").And.Message.Contains("2 objectives"));
    }

    [Test]
    public void ComesOutOfEverySearch()
    {
        var evaluator = new FunctionEvaluator<MacroSpace>((architecture, trial, _) =>
            new Evaluation(trial.Number) { Costs = [trial.Number == 3 ? double.NaN : 1000.0 - trial.Number] });
        SearchResult<MacroSpace> result = new Search<MacroSpace>(
            new RandomSearch<MacroSpace>(1), evaluator, new SearchOptions { Budget = Budget.Trials(20) }).Run();
        Assert.That(result.Failures.Single().Error, Does.Contain("NaN as cost 0"));
        Assert.That(result.Failures.Single().Costs, Is.Empty);
        Assert.That(result.ParetoFront(Objective.Score<MacroSpace>(), _latency).Trials.Single().Number, Is.EqualTo(19));
        Assert.That(
            () => result.ParetoFront(_memory), Throws.InvalidOperationException.With.Message.Contains("cost 1").And.Message.Contains("'memory'"));
    }

    [Test]
    public void ReadsTheNetworksCost()
    {
        MacroSpace architecture = MacroSpace.Sample(new RandomSource(2));
        var trial = new Trial<MacroSpace>(0, architecture, TrialState.Completed, 1);
        Assert.That(Objective.Parameters<MacroSpace>().Of(trial), Is.EqualTo(architecture.Cost().Parameters));
        Assert.That(Objective.Macs<MacroSpace>().Of(trial), Is.EqualTo(architecture.Cost().MultiplyAdds));
        Objective<MacroSpace> own = Objective.Of<MacroSpace>("depth", ObjectiveDirection.Maximize, space => space.Stage2.Count, "layers");
        Assert.That((own.Of(trial), own.ToString()), Is.EqualTo((3.0, "depth (layers)")));
    }

    private static Trial<MacroSpace> Trial(int number, double score, double latency, double memory) =>
        new(number, new MacroSpace(), TrialState.Completed, score) { Costs = [latency, memory] };

    private static bool Dominates(Trial<MacroSpace> one, Trial<MacroSpace> other, Objective<MacroSpace>[] objectives)
    {
        double Gain(Objective<MacroSpace> objective) =>
            objective.Direction == ObjectiveDirection.Maximize ? objective.Of(one) - objective.Of(other) : objective.Of(other) - objective.Of(one);
        return objectives.All(objective => Gain(objective) >= 0) && objectives.Any(objective => Gain(objective) > 0);
    }
}
