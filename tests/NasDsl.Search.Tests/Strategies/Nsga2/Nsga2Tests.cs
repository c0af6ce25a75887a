using NasDsl.Search.Tests.Loop;
using NasDsl.Spaces;

namespace NasDsl.Search.Tests.Strategies.Nsga2;

[TestFixture]
internal sealed class Nsga2Tests
{
    private static readonly Objective<MacroSpace>[] _objectives = [Objective.Score<MacroSpace>(), Objective.Macs<MacroSpace>()];

    [TestCase(10, 10)]
    [TestCase(500, 20)]
    [TestCase(2_000, 80)]
    [TestCase(25_000, 100)]
    public void DefaultsScaleWithTheBudget(int trials, int population) =>
        Assert.That(Nsga2Options.ForTrials(trials).PopulationSize, Is.EqualTo(population));

    /// <summary>Whatever the order of the results, whatever fails or comes twice: after every N results those live whom the definition names.</summary>
    [Test]
    public void TheBestFrontsLiveOn([Values(7, 12)] int size)
    {
        var strategy = new Nsga2<MacroSpace>(new RandomSource(3), new Nsga2Options { PopulationSize = size }, _objectives);
        var random = new RandomSource(4);
        List<MacroSpace> open = [];
        List<Trial<MacroSpace>> generation = [], population = [];
        int told = 0, generations = 0;
        for (int number = 0; number < 600; number++)
        {
            while (open.Count < 5)
            {
                open.Add(strategy.Ask().Architecture);
            }

            int place = random.Next(open.Count);
            bool fails = random.Next(4) == 0;
            var trial = new Trial<MacroSpace>(
                number, open[place], fails ? TrialState.Failed : TrialState.Completed, fails ? double.NaN : Quality(open[place]));
            open.RemoveAt(place);
            strategy.Tell(trial);
            if (!fails && !population.Concat(generation).Any(member => member.Architecture.Canonical().Equals(trial.Architecture.Canonical())))
            {
                generation.Add(trial);
            }

            if (++told == size)
            {
                population = Survivors([.. population, .. generation], size);
                generation.Clear();
                (told, generations) = (0, generations + 1);
            }

            Assert.That(strategy.Population, Is.EquivalentTo(population), $"after trial {number}");
            if (population.FirstOrDefault() is { } alive)
            {
                strategy.Tell(alive with { IsRepeat = true });
                Assert.That(strategy.Population, Is.EquivalentTo(population), "What is told again and lives counts for nothing.");
            }
        }

        Assert.That(generations, Is.EqualTo(600 / size));
        Assert.That(population, Has.Count.EqualTo(size));
    }

    [Test]
    public void WhollyFailingGenerationsBlockNothing()
    {
        var strategy = new Nsga2<MacroSpace>(1, 250, _objectives);
        for (int number = 0; number < 25; number++)
        {
            strategy.Tell(new Trial<MacroSpace>(number, strategy.Ask().Architecture, TrialState.Failed, double.NaN));
        }

        Assert.That(strategy.Population, Is.Empty);
        MacroSpace survivor = strategy.Ask().Architecture;
        strategy.Tell(new Trial<MacroSpace>(25, survivor, TrialState.Completed, 1));
        for (int number = 26; number < 30; number++)
        {
            strategy.Tell(new Trial<MacroSpace>(number, strategy.Ask().Architecture, TrialState.Failed, double.NaN));
        }

        Assert.That(strategy.Population.Single().Number, Is.EqualTo(25));
        Proposal<MacroSpace> child = strategy.Ask();
        Assert.That(child.Parent, Is.EqualTo(25));
        Assert.That(survivor.Neighbors().ToList(), Does.Contain(child.Architecture), "A sole survivor's children are its own.");
    }

    [Test]
    public void NothingIsProposedTwiceInAGenerationNorLivesTwice()
    {
        var strategy = new Nsga2<MacroSpace>(new RandomSource(2), new Nsga2Options { PopulationSize = 20 }, _objectives);
        for (int generation = 0; generation < 30; generation++)
        {
            HashSet<MacroSpace> known = [.. strategy.Population.Select(trial => trial.Architecture.Canonical())];
            Assert.That(known, Has.Count.EqualTo(strategy.Population.Count));
            MacroSpace[] asked = [.. Enumerable.Range(0, 20).Select(_ => strategy.Ask().Architecture)];
            Assert.That(asked.All(architecture => known.Add(architecture.Canonical())));
            foreach (MacroSpace architecture in asked.Reverse())
            {
                strategy.Tell(new Trial<MacroSpace>(0, architecture, TrialState.Completed, Quality(architecture)));
            }
        }
    }

    [Test]
    public void ASpaceThatIsTriedOutEndsTheSearch()
    {
        // Five admissible architectures are fewer than a population.
        Objective<PairSpace>[] objectives = [Objective.Score<PairSpace>()];
        SearchResult<PairSpace> result = new Search<PairSpace>(
            new Nsga2<PairSpace>(1, 100, objectives), new FunctionEvaluator<PairSpace>(_ => 1), new SearchOptions { Budget = Budget.Trials(100) }).Run();
        Assert.That(result.StopReason, Is.EqualTo(StopReason.Exhausted));
        Assert.That(result.Trials, Has.Count.EqualTo(5));
    }

    /// <summary>Text, conditions, logarithmic and plain numbers in one: all that is proposed lies in the space, and the numbers get where they should.</summary>
    [Test]
    public void SearchesChoicesAndNumbersTogether()
    {
        Objective<OptimizerSpace>[] objectives =
        [
            Objective.Score<OptimizerSpace>(),
            Objective.Of<OptimizerSpace>("momentum", ObjectiveDirection.Minimize, space => space.Optimizer == "sgd" ? space.Momentum : 0.5),
        ];
        SearchResult<OptimizerSpace> result = new Search<OptimizerSpace>(
            new Nsga2<OptimizerSpace>(5, 500, objectives), new FunctionEvaluator<OptimizerSpace>(Score), new SearchOptions { Budget = Budget.Trials(500) }).Run();
        Assert.That(result.Trials, Has.Count.EqualTo(500));
        Assert.That(result.Failures, Is.Empty);
        ParetoFront<OptimizerSpace> front = result.ParetoFront(objectives);
        Assert.That(front.Trials[0].Architecture.LearningRate, Is.EqualTo(0.01).Within(10).Percent);
        Assert.That(front.Trials[0].Architecture.Momentum, Is.EqualTo(0.9).Within(0.03));
        Assert.That(front.Trials[^1].Architecture.Momentum, Is.LessThan(0.01));

        static double Score(OptimizerSpace space) =>
            -Math.Abs(Math.Log10(space.LearningRate / 0.01)) - (space.Optimizer == "sgd" ? Math.Abs(space.Momentum - 0.9) : 1);
    }

    [Test]
    public void TheSameSeedGivesTheSameSearch()
    {
        Assert.That(Run(7), Is.EqualTo(Run(7)));
        Assert.That(Run(7), Is.Not.EqualTo(Run(8)));

        static List<string> Run(ulong seed) => [.. new Search<OptimizerSpace>(
            new Nsga2<OptimizerSpace>(seed, 200, Objective.Score<OptimizerSpace>()),
            new FunctionEvaluator<OptimizerSpace>(space => space.LearningRate),
            new SearchOptions { Budget = Budget.Trials(200) }).Run().Trials.Select(trial => $"{trial.Architecture}")];
    }

    [Test]
    public void RefusesImpossibleSettings()
    {
        Assert.That(() => new Nsga2Options { PopulationSize = 1 }, Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(
            () => new Nsga2Options { CrossoverProbability = 1.5 }, Throws.InstanceOf<ArgumentOutOfRangeException>().With.Message.Contains("CrossoverProbability"));
        Assert.That(() => new Nsga2Options { CrossoverIndex = double.NaN }, Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => new Nsga2Options { MutationIndex = -1 }, Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => new Nsga2Options { MutationProbability = -0.1 }, Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => Nsga2Options.ForTrials(0), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => new Nsga2<MacroSpace>(1, 100), Throws.ArgumentException.With.Message.Contains("no objective"));
    }

    // Whole fronts by peeling, of the last the roomiest.
    private static List<Trial<MacroSpace>> Survivors(List<Trial<MacroSpace>> all, int places)
    {
        List<Trial<MacroSpace>> survivors = [];
        while (survivors.Count < places && all.Count > 0)
        {
            List<Trial<MacroSpace>> front = [.. all.Where(trial => new ParetoFront<MacroSpace>(all, _objectives).Trials.Contains(trial))];
            all = [.. all.Except(front)];
            double[] distances = CrowdingDistance.Of([.. front.Select(trial => new[] { -trial.Score, trial.Architecture.Cost().MultiplyAdds })]);
            survivors.AddRange(front.Zip(distances).OrderByDescending(pair => pair.Second).Take(places - survivors.Count).Select(pair => pair.First));
        }

        return survivors;
    }

    private static double Quality(MacroSpace architecture)
    {
        Span<int> blocks = stackalloc int[8];
        architecture.Encode(blocks, []);
        double sum = 0;
        for (int i = 0; i < blocks.Length; i++)
        {
            sum += Math.Sqrt(blocks[i]) + (0.01 * i * blocks[i]);
        }

        return sum;
    }
}
