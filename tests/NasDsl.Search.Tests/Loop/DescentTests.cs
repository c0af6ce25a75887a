using NasDsl.Spaces;

namespace NasDsl.Search.Tests.Loop;

/// <summary>From which trial an architecture descends.</summary>
[TestFixture]
internal sealed class DescentTests
{
    [Test]
    public void TheParentReachesTheEvaluatorAndTheTrial()
    {
        PairSpace first = new() { First = 1, Second = 1 };
        PairSpace second = new() { First = 2, Second = 2 };
        PairSpace third = new() { First = 3, Second = 3 };
        var strategy = new Scripted<PairSpace>([first, second, new(first, 1), new(third, 1)]);
        var heard = new List<int?>();
        var evaluator = new FunctionEvaluator<PairSpace>((_, context) =>
        {
            heard.Add(context.Parent);
            return 1;
        });
        SearchResult<PairSpace> result = new Search<PairSpace>(strategy, evaluator, new SearchOptions { Budget = Budget.Trials(3) }).Run();
        Assert.That(heard, Is.EqualTo(new int?[] { null, null, 1 }));
        Assert.That(result.Trials.Select(trial => trial.Parent), Is.EqualTo(heard));
        Assert.That(
            strategy.Told.Select(trial => (trial.Number, trial.Parent, trial.IsRepeat)),
            Is.EqualTo(new (int, int?, bool)[] { (0, null, false), (1, null, false), (0, 1, true), (2, 1, false) }),
            "What is told again is the trial that evaluated it, with the parent that this proposal has.");
    }

    [Test]
    public void AMutationDescendsFromTheArchitectureThatItChanges()
    {
        var strategy = new RegularizedEvolution<MacroSpace>(1, 50);
        SearchResult<MacroSpace> result = new Search<MacroSpace>(
            strategy,
            new FunctionEvaluator<MacroSpace>((_, context) => context.Seed % 1000),
            new SearchOptions { Budget = Budget.Trials(50), Repeats = RepeatPolicy.Evaluate }).Run();
        Assert.That(result.Trials.Count(trial => trial.Parent is null), Is.EqualTo(10));
        foreach (Trial<MacroSpace> child in result.Trials.Where(trial => trial.Parent is not null))
        {
            Trial<MacroSpace> parent = result.Trials[child.Parent!.Value];
            Assert.That(parent.Number, Is.LessThan(child.Number));
            Assert.That(parent.Architecture.Neighbors(), Does.Contain(child.Architecture));
        }
    }
}
