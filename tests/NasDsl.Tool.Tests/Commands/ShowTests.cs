using NasDsl.Search;
using NasDsl.Search.Rendering;
using NasDsl.Spaces;

namespace NasDsl.Tool.Tests;

/// <summary>What <c>show</c> says of a study, and how studies are named.</summary>
[TestFixture]
internal sealed class ShowTests
{
    [Test]
    public void HeadWinnerBestTrialsAndFailuresAreShown()
    {
        using var studies = new StudyFixture();
        SearchResult<MacroSpace> result = studies.Keep("only");
        (int code, string output, string error) = StudyFixture.Run("show", studies.File, "--top", "3");
        Assert.That((code, error), Is.EqualTo((0, "")));
        Assert.That(output, Does.Contain(MacroSpace.Fingerprint).And.Contain("ended: trial budget").And.Contain("digits"));

        // The drawing is the one of the architecture itself, which knows its space.
        Assert.That(output, Does.Contain($"The winner, trial {result.Best!.Number}:"));
        Assert.That(Trimmed(output), Does.Contain(Trimmed(ArchitectureText.Render(result.Best.Architecture))));

        IEnumerable<Trial<MacroSpace>> completed = result.Trials.Where(static trial => trial.State == TrialState.Completed);
        int[] best = [.. completed.OrderByDescending(static trial => trial.Score).Select(static trial => trial.Number)];
        string[] rows = [.. output.Split('\n').Where(static line => line.StartsWith('│') && int.TryParse(line.Split('│')[1], out _) && !line.Contains("room"))];
        Assert.That(rows.Select(static row => int.Parse(row.Split('│')[1])), Is.EqualTo(best[..3]));
        Assert.That(output, Does.Contain("[bold]room[/] for a \"wide\" layer, or  [31mred").And.Contain($"│ {result.Failures.Count,5} │ exception"));
        Assert.That(output, Does.Not.Contain('\u001b'));
    }

    [Test]
    public void AStudyIsNamedWhereThereAreSeveral()
    {
        using var studies = new StudyFixture();
        studies.Keep("first", trials: 3);
        studies.Keep("second", trials: 3);
        Assert.That(StudyFixture.Run("show", studies.File, "second").Output, Does.Contain("second").And.Not.Contain("first"));
        (int code, string output, string error) = StudyFixture.Run("show", studies.File);
        Assert.That((code, output), Is.EqualTo((1, "")));
        Assert.That(error, Does.Contain("\"first\", \"second\""));
        (code, _, error) = StudyFixture.Run("show", studies.File, "third");
        Assert.That(code, Is.EqualTo(1));
        Assert.That(error, Does.Contain("\"third\"").And.Contain("first, second"));
    }

    [TestCase("show")]
    [TestCase("look", "file")]
    [TestCase("show", "file", "--top", "0")]
    [TestCase("export", "file", "--csv", "--trial", "1")]
    public void AWrongCommandLineIsAnError(params string[] arguments)
    {
        (int code, _, string error) = StudyFixture.Run(arguments);
        Assert.That(code, Is.EqualTo(1));
        Assert.That(error, Is.Not.Empty);
    }

    private static string Trimmed(string text) => string.Join('\n', text.Split('\n').Select(static line => line.TrimEnd()));
}
