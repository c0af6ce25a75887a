namespace NasDsl.NUnit.Fixtures;

/// <summary>Every strategy, by its name, its type or a member.</summary>
[SearchDefaults(Trials = 12)]
public class AllStrategies
{
    public static int Disposed { get; set; }

    [Evaluator] private static double Score(PocketSpace architecture) => Scores.Of(architecture);

    [SearchTest]
    public void Default(SearchResult<PocketSpace> result) => Expect(result, "Evolution");

    [SearchTest(Strategy.Random)]
    public void Random(SearchResult<PocketSpace> result) => Expect(result, "Random");

    [SearchTest(Strategy.Grid)]
    public void Grid(SearchResult<PocketSpace> result) => Expect(result, "Grid");

    [SearchTest(Strategy.LocalSearch)]
    public void LocalSearch(SearchResult<PocketSpace> result) => Expect(result, "Local search");

    [SearchTest(Strategy.Tpe)]
    public void Tpe(SearchResult<PocketSpace> result) => Expect(result, "TPE");

    [SearchTest(Strategy.Bananas)]
    public void Bananas(SearchResult<PocketSpace> result) => Expect(result, "BANANAS");

    [SearchTest(Strategy.Reinforce)]
    public void Reinforce(SearchResult<PocketSpace> result) => Expect(result, "RL");

    [SearchTest(Strategy.Ppo)]
    public void Ppo(SearchResult<PocketSpace> result) => Expect(result, "PPO");

    [SearchTest(typeof(OwnStrategy<>))]
    public void Own_type(SearchResult<PocketSpace> result)
    {
        Expect(result, "Own");
        Assert.That(Disposed, Is.Zero);
    }

    [SearchTest(StrategyFrom = nameof(Make))]
    public void Own_member(SearchResult<PocketSpace> result) => Expect(result, "Elitist evolution");

    private static IStrategy<PocketSpace> Make(RandomSource random, int trials) =>
        new Evolution<PocketSpace>(random, EvolutionOptions.ForTrials(trials) with { Survival = Survival.Elitist });

    private static void Expect(SearchResult<PocketSpace> result, string name) =>
        Assert.That((result.Strategy, result.Trials.Count), Is.EqualTo((name, 12)));

    private sealed class OwnStrategy<S>(ulong seed) : IStrategy<S>, IDisposable
        where S : class, ISearchSpace<S>
    {
        private readonly RandomSource _random = new(seed);

        public string Name => "Own";

        public Proposal<S> Ask() => S.Sample(_random);

        public void Tell(Trial<S> trial)
        {
        }

        public void Dispose() => Disposed++;
    }
}
