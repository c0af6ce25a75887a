using System.Globalization;
using NasDsl.Spaces;

namespace NasDsl.Search.Tests.Strategies.Nsga2;

/// <summary>The paper's own kind of problem: 30 continuous numbers, population 100, 25,000 evaluations; fronts that have formulas.</summary>
[TestFixture]
internal sealed class Nsga2OnZdt
{
    private const int Trials = 25_000;

    [Test]
    public void FindsTheConvexFrontOfZdt1() => AssertFindsFront(
        (first, g) => g * (1 - Math.Sqrt(first / g)),
        first => 1 - Math.Sqrt(first));

    [Test]
    public void FindsTheBrokenFrontOfZdt3() => AssertFindsFront(
        (first, g) => g * (1 - Math.Sqrt(first / g) - (first / g * Math.Sin(10 * Math.PI * first))),
        first => 1 - Math.Sqrt(first) - (first * Math.Sin(10 * Math.PI * first)));

    private static void AssertFindsFront(Func<double, double, double> second, Func<double, double> secondAtBest)
    {
        Objective<ZdtSpace>[] objectives = [Objective.Cost<ZdtSpace>(0, "f1"), Objective.Cost<ZdtSpace>(1, "f2")];
        var evaluator = new FunctionEvaluator<ZdtSpace>((architecture, _, _) =>
        {
            Span<double> x = stackalloc double[30];
            architecture.Encode([], x);
            double sum = 0;
            foreach (double number in x[1..])
            {
                sum += number;
            }

            return new Evaluation(0) { Costs = [x[0], second(x[0], 1 + (9 * sum / 29))] };
        });

        // The exact front's own volume, from below: a stair of 200,000 steps.
        double[][] exact = [.. Enumerable.Range(0, 200_001).Select(i => i / 200_000.0).Select(first => new[] { first, secondAtBest(first) })];
        double volume = Hypervolume.Of(exact, 1.1, 1.1);

        var strategy = new Nsga2<ZdtSpace>(1, Trials, objectives);
        SearchResult<ZdtSpace> result = new Search<ZdtSpace>(strategy, evaluator, new SearchOptions { Budget = Budget.Trials(Trials) }).Run();
        Assert.That(result.Trials, Has.Count.EqualTo(Trials));
        Assert.That(strategy.Population, Has.Count.EqualTo(100));
        double all = result.ParetoFront(objectives).Hypervolume(1.1, 1.1) / volume;
        double living = new ParetoFront<ZdtSpace>(strategy.Population, objectives).Hypervolume(1.1, 1.1) / volume;
        TestContext.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"all evaluated {all:P2}, the last population {living:P2}, {result.Elapsed}"));
        Assert.That(all, Is.InRange(0.99, 1));
        Assert.That(living, Is.InRange(0.985, all));
    }
}
