using NasDsl.Spaces;

namespace NasDsl.Search.Tests.Strategies;

[TestFixture]
internal sealed class GridSearchTests
{
    [Test]
    public void AFiniteSpaceIsSearchedInIndexOrderOnce()
    {
        SearchResult<AutoFormerSpace> result = Run(GridSearch.InIndexOrder<AutoFormerSpace>(), static _ => 1);
        Assert.That(result.StopReason, Is.EqualTo(StopReason.Completed));
        Assert.That(
            result.Trials.Select(static trial => trial.Architecture),
            Is.EqualTo(All<AutoFormerSpace>().Where(static one => one.Canonical() == one)));
        Assert.That(result.RepeatCount, Is.Zero);
    }

    [Test]
    public void WhatIsTheSameNetworkIsProposedOnce()
    {
        GridSearch<MacroSpace> grid = GridSearch.InIndexOrder<MacroSpace>();
        int proposed = 0;
        for (; !grid.IsFinished; proposed++)
        {
            grid.Ask();
        }

        Assert.That(proposed, Is.EqualTo(3969));
        Assert.That(() => grid.Ask(), Throws.InvalidOperationException.With.Message.Contains("MacroSpace is finished"));
    }

    [Test]
    public void WhatTheSpaceRefusesIsLeftOut()
    {
        SearchResult<Loop.PairSpace> result = Run(GridSearch.InIndexOrder<Loop.PairSpace>(), static one => one.First);
        Assert.That(result.StopReason, Is.EqualTo(StopReason.Completed));
        Assert.That(result.Trials.Select(static trial => (trial.Architecture.First, trial.Architecture.Second)), Is.EqualTo(new[] { (0, 0), (1, 1), (2, 2), (3, 3), (4, 4) }));
        Assert.That(Run(GridSearch.InIndexOrder<Loop.NothingSpace>(), static _ => 1).Trials, Is.Empty);
    }

    [Test]
    public void AContinuousNumberTakesAFewValuesOnItsOwnScale()
    {
        OptimizerSpace[] all = [.. Run(GridSearch.Coarse<OptimizerSpace>(3), static _ => 1).Trials.Select(static trial => trial.Architecture)];
        Assert.That(all, Is.Unique.And.Length.EqualTo((2 + 1) * 3 * 3), "Nesterov's two values and adam, with three values each of their number and of the rate.");
        Assert.That(all.Select(static one => one.LearningRate).Distinct().Order().Select(Math.Log10), Is.EqualTo(new[] { -4, -2.5, -1 }).Within(1e-12));
        Assert.That(
            all.Where(static one => one.Optimizer == "sgd").Select(static one => one.Momentum).Distinct().Order(), Is.EqualTo(new[] { 0, 0.495, 0.99 }).Within(1e-12));
        Assert.That(all.Count(static one => one.Optimizer == "adam"), Is.EqualTo(9));
        Assert.That(GridSearch.Coarse<OptimizerSpace>(1).Ask().Architecture.LearningRate, Is.EqualTo(Math.Pow(10, -2.5)).Within(1e-12));
        Assert.That(() => GridSearch.Coarse<OptimizerSpace>(0), Throws.InstanceOf<ArgumentOutOfRangeException>());
    }

    [Test]
    public void WithoutContinuousNumbersACoarseGridIsTheWholeSpace()
    {
        Whole<TinyForestSpace>();
        Whole<AutoFormerSpace>();
        Whole<GridSpace<NineGrid>>();

        static void Whole<S>()
            where S : class, IFinite<S>
        {
            S[] proposed = [.. Run(GridSearch.Coarse<S>(), static _ => 1).Trials.Select(static trial => trial.Architecture)];
            HashSet<S> all = [.. All<S>().Where(static one => one.Canonical().Equals(one))];
            Assert.That(proposed, Has.Length.EqualTo(all.Count));
            Assert.That(all.SetEquals(proposed));
        }
    }

    [Test]
    public void TheBudgetEndsItToo()
    {
        SearchResult<DartsSpace> result = new Search<DartsSpace>(
            GridSearch.InIndexOrder<DartsSpace>(), new FunctionEvaluator<DartsSpace>(static _ => 1), new SearchOptions { Budget = Budget.Trials(20) }).Run();
        Assert.That(result.StopReason, Is.EqualTo(StopReason.TrialBudget));
        Assert.That(result.Trials.Select(static trial => trial.Architecture), Is.EqualTo(Enumerable.Range(0, 20).Select(static i => DartsSpace.FromIndex(i))));
    }

    private static IEnumerable<S> All<S>()
        where S : class, IFinite<S> => Enumerable.Range(0, (int)S.Cardinality).Select(static index => S.FromIndex(index));

    private static SearchResult<S> Run<S>(IStrategy<S> strategy, Func<S, double> score)
        where S : class, ISearchSpace<S> =>
        new Search<S>(strategy, new FunctionEvaluator<S>(score), new SearchOptions { Budget = Budget.Trials(100_000) }).Run();
}
