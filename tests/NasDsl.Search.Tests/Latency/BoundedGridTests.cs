using NasDsl.Spaces;

namespace NasDsl.Search.Tests.Latency;

[TestFixture]
internal sealed class BoundedGridTests
{
    [TestCase(3, StopReason.NothingAdmissible)]
    [TestCase(4, StopReason.Completed)]
    public void AGridWithinABoundEnds(int most, StopReason reason)
    {
        SearchResult<GridSpace<NineGrid>> result = new Search<GridSpace<NineGrid>>(
            new CostBound<GridSpace<NineGrid>>(GridSearch.InIndexOrder<GridSpace<NineGrid>>(), static one => one.Tokens[0] + one.Tokens[1], most),
            new FunctionEvaluator<GridSpace<NineGrid>>(static _ => 1),
            new SearchOptions { Budget = Budget.Trials(100) }).Run();
        Assert.That(result.StopReason, Is.EqualTo(reason), "The last one costs 4.");
        Assert.That(result.Trials, Has.Count.EqualTo(most == 3 ? 8 : 9));
    }
}
