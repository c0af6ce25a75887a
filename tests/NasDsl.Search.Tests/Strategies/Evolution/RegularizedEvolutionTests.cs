using NasDsl.Spaces;

namespace NasDsl.Search.Tests.Strategies;

[TestFixture]
internal sealed class RegularizedEvolutionTests
{
    [TestCase(10, 10, 5)]
    [TestCase(100, 20, 10)]
    [TestCase(300, 60, 25)]
    [TestCase(20_000, 100, 25)]
    public void DefaultsScaleWithTheBudget(int trials, int population, int sample)
    {
        var options = RegularizedEvolutionOptions.ForTrials(trials);
        Assert.That((options.PopulationSize, options.SampleSize), Is.EqualTo((population, sample)));
    }

    /// <summary>The algorithm as the paper states it, over the whole history: the population is the last P results.</summary>
    [Test]
    public void AgesAsThePaperSays([Values(3, 10)] int population, [Values(1, 4)] int sample)
    {
        var strategy = new RegularizedEvolution<MacroSpace>(
            new RandomSource(5), new RegularizedEvolutionOptions { PopulationSize = population, SampleSize = sample });
        var random = new RandomSource(5);
        var history = new List<(MacroSpace Architecture, double Score)>();
        var scores = new RandomSource(6);
        for (int number = 0; number < 200; number++)
        {
            MacroSpace expected;
            if (number < population)
            {
                expected = MacroSpace.Sample(random);
            }
            else
            {
                (MacroSpace Architecture, double Score)[] alive = [.. history.TakeLast(population)];
                var drawn = Enumerable.Range(0, sample).Select(_ => alive[random.Next(population)]).ToList();
                expected = drawn.MaxBy(member => member.Score).Architecture.Mutate(random);
            }

            MacroSpace asked = strategy.Ask().Architecture;
            Assert.That(asked, Is.EqualTo(expected), $"proposal {number}");
            double score = scores.NextDouble();
            history.Add((asked, score));
            strategy.Tell(new Trial<MacroSpace>(number, asked, TrialState.Completed, score));
            Assert.That(
                strategy.Population.Select(member => (member.Architecture, member.Score)), Is.EqualTo(history.TakeLast(population)));
        }
    }

    [Test]
    public void FailedTrialsNeverLive()
    {
        var strategy = new RegularizedEvolution<MacroSpace>(1, 100);
        for (int number = 0; number < 300; number++)
        {
            bool fails = number % 3 != 0;
            strategy.Tell(new Trial<MacroSpace>(number, strategy.Ask().Architecture, fails ? TrialState.Failed : TrialState.Completed, fails ? double.NaN : number));
        }

        Assert.That(strategy.Population.Select(trial => trial.Number), Is.EqualTo(Enumerable.Range(80, 20).Select(i => 3 * i)));
    }

    [Test]
    public void AFailingStartDelaysNothing()
    {
        var strategy = new RegularizedEvolution<MacroSpace>(1, 100);
        MacroSpace survivor = strategy.Ask().Architecture;
        strategy.Tell(new Trial<MacroSpace>(0, survivor, TrialState.Completed, 1));
        for (int number = 1; number < 20; number++)
        {
            strategy.Tell(new Trial<MacroSpace>(number, strategy.Ask().Architecture, TrialState.Failed, double.NaN));
        }

        MacroSpace[] neighbours = [.. survivor.Neighbors()];
        for (int i = 0; i < 20; i++)
        {
            Assert.That(neighbours, Does.Contain(strategy.Ask().Architecture), "With one survivor every child is its own.");
        }
    }

    [Test]
    public void ProposalsInFlightHoldNothingUp()
    {
        var strategy = new RegularizedEvolution<MacroSpace>(1, 100);
        var open = new Queue<MacroSpace>();
        for (int i = 0; i < 50; i++)
        {
            open.Enqueue(strategy.Ask().Architecture);
        }

        for (int number = 0; number < 200; number++)
        {
            MacroSpace done = open.Dequeue();
            strategy.Tell(new Trial<MacroSpace>(number, done, TrialState.Completed, Quality(done)));
            open.Enqueue(strategy.Ask().Architecture);
        }

        Assert.That(strategy.Population, Has.Count.EqualTo(20));
        Assert.That(strategy.Population.Average(trial => trial.Score), Is.GreaterThan(10.5), "Random architectures have 8 on average with a deviation of 0.5.");

        static double Quality(MacroSpace architecture)
        {
            Span<int> blocks = stackalloc int[8];
            architecture.Encode(blocks, []);
            int sum = 0;
            foreach (int block in blocks)
            {
                sum += block;
            }

            return sum;
        }
    }

    [Test]
    public void RefusesImpossibleSettings()
    {
        Assert.That(() => new RegularizedEvolutionOptions { PopulationSize = 1 }, Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => new RegularizedEvolutionOptions { SampleSize = 0 }, Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => RegularizedEvolutionOptions.ForTrials(0), Throws.InstanceOf<ArgumentOutOfRangeException>());
    }
}
