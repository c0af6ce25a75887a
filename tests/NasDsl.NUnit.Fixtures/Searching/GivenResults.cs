namespace NasDsl.NUnit.Fixtures;

/// <summary>What a search test is given.</summary>
public class GivenResults
{
    public static int Evaluations { get; set; }

    [Evaluator]
    private double Score(PocketSpace architecture)
    {
        Evaluations++;
        return Scores.Of(architecture);
    }

    [SearchTest(Strategy.Grid, Trials = 90)]
    public void The_result(SearchResult<PocketSpace> result)
    {
        Assert.That(result.Best!.Score, Is.EqualTo(0.75));
        Assert.That(result, Finds.Score(above: 0.7).Within(90).Trials);
    }

    [SearchTest(Strategy.Grid, Trials = 90)]
    public void The_best_architecture(PocketSpace best) =>
        Assert.That(best, Is.EqualTo(new PocketSpace { Body = [PocketOp.Dense, PocketOp.Dense, PocketOp.Dense, PocketOp.Dense], Width = 8 }));

    [SearchTest(Strategy.Grid, Trials = 90)]
    public async Task All_of_it_and_a_token(Trial<PocketSpace> trial, SearchResult<PocketSpace> result, PocketSpace best, CancellationToken cancellationToken)
    {
        await Task.Delay(1, cancellationToken);
        Assert.That(trial, Is.SameAs(result.Best));
        Assert.That(best, Is.SameAs(trial.Architecture));
    }

    [SearchTest(Strategy.Grid, Trials = 90, Target = 0.5)]
    public void Until_a_target(SearchResult<PocketSpace> result) => Assert.That(result.StopReason, Is.EqualTo(StopReason.TargetReached));
}
