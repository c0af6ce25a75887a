namespace NasDsl.NUnit.Fixtures;

/// <summary>Settings of a method, a class, its base and the assembly, of which the nearest wins, each for itself.</summary>
[SearchDefaults(Strategy.Random, Trials = 6)]
public class NearestSettings : SettingsBase
{
    [SearchTest(Trials = 3)]
    public void Fails_to_show_its_settings(SearchResult<PocketSpace> result) => Assert.Fail("here they are");

    [SearchTest(Seconds = double.PositiveInfinity, Category = "Quick")]
    public void Fails_with_a_limit_lifted(SearchResult<PocketSpace> result) => Assert.Fail("here they are");

    [SearchTest(Category = "")]
    public void Without_category(SearchResult<PocketSpace> result)
    {
    }
}
