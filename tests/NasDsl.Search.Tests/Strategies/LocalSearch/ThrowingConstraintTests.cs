namespace NasDsl.Search.Tests.Strategies;

/// <summary>A constraint that throws for one neighbour refuses that one, and no other.</summary>
[TestFixture]
internal sealed class ThrowingConstraintTests
{
    [Test]
    public void LocalSearchTakesEveryOtherNeighbour()
    {
        var strategy = new LocalSearch<WrathfulSpace>(new RandomSource(1), new LocalSearchOptions { InitialCount = 1 });
        WrathfulSpace start = new() { First = 1, Second = 1 };
        strategy.Tell(new Trial<WrathfulSpace>(0, start, TrialState.Completed, 1));
        var neighbors = new List<WrathfulSpace>();
        for (int number = 1; strategy.Center?.Architecture == start; number++)
        {
            neighbors.Add(strategy.Ask().Architecture);
            strategy.Tell(new Trial<WrathfulSpace>(number, neighbors[^1], TrialState.Completed, 0));
        }

        WrathfulSpace[] expected =
        [
            .. new[] { 0, 3, 4 }.Select(first => start with { First = first }),
            .. new[] { 0, 2, 3, 4 }.Select(second => start with { Second = second }),
        ];
        Assert.That(neighbors, Is.EquivalentTo(expected));
    }

    [Test]
    public void OnePointCrossoverGoesOnToTheNextCut()
    {
        WrathfulSpace first = new() { First = 2, Second = 0 }, second = new() { First = 3, Second = 4 };
        Assert.That(() => first.IsAdmissible, Throws.TypeOf<NotAdmissibleException>());
        var crossover = new OnePointCrossover<WrathfulSpace>();
        Assert.That(crossover.Cross(first, second, new RandomSource(1)), Is.Null);
        Assert.That(crossover.Cross(second, first, new RandomSource(1)), Is.EqualTo(second with { Second = 0 }));
    }

    [Test]
    public void TpeDrawsAnother()
    {
        for (ulong seed = 0; seed < 20; seed++)
        {
            var strategy = new TpeSearch<WrathfulSpace>(new RandomSource(seed), new TpeOptions { StartupTrials = 2 });
            for (int number = 0; number < 4; number++)
            {
                strategy.Tell(new Trial<WrathfulSpace>(number, new WrathfulSpace { First = 1 + (number % 2 * 2), Second = number }, TrialState.Completed, number));
            }

            for (int i = 0; i < 3; i++)
            {
                Assert.That(strategy.Ask().Architecture.First, Is.Not.EqualTo(2));
            }
        }
    }
}
