using System.Globalization;
using NasDsl.Search;
using NasDsl.Spaces;
using NasDsl.Torch;

namespace NasDsl.Tool.Tests;

/// <summary>Reports and exports.</summary>
[TestFixture]
internal sealed class WritingTests
{
    [Test]
    public void AReportIsWritten()
    {
        using var studies = new StudyFixture();
        studies.Keep("only", trials: 5);
        string path = studies.PathOf("report.html");
        (int code, string output, string error) = StudyFixture.Run("report", studies.File, "-o", path);
        Assert.That((code, error), Is.EqualTo((0, "")));
        Assert.That(output, Does.Contain(path).And.Contain("5 trials"));
        Assert.That(File.ReadAllText(path), Does.Contain("<h1>only</h1>").And.Contain("Study of MacroSpace"));
    }

    [TestCase("report")]
    [TestCase("export")]
    public void StudiesAreNotOverwritten(string command)
    {
        using var studies = new StudyFixture();
        studies.Keep("only", trials: 3);
        byte[] before = File.ReadAllBytes(studies.File);
        (int code, string output, string error) = StudyFixture.Run(command, studies.File, "-o", studies.File);
        Assert.That((code, output), Is.EqualTo((1, "")));
        Assert.That(error, Does.Contain(studies.File).And.Contain("not overwritten"));
        Assert.That(File.ReadAllBytes(studies.File), Is.EqualTo(before));
    }

    [Test]
    public void AnExportedArchitectureIsACardThatGivesItBack()
    {
        using var studies = new StudyFixture();
        SearchResult<MacroSpace> result = studies.Keep("only");
        string path = studies.PathOf("winner.json");
        Assert.That(StudyFixture.Run("export", studies.File, "-o", path).Code, Is.Zero);
        Trial<MacroSpace> best = result.Best!;
        ArchitectureCard card = ArchitectureCard.Load(path);
        Assert.That(card.Read<MacroSpace>(), Is.EqualTo(best.Architecture));
        Assert.That((card.Fingerprint, card.Score, card.Seed), Is.EqualTo((MacroSpace.Fingerprint, (double?)best.Score, (ulong?)7)));
        NetworkCost cost = best.Architecture.Cost();
        Assert.That((card.Parameters, card.MultiplyAdds), Is.EqualTo(((long?)cost.Parameters, (long?)cost.MultiplyAdds)));
        Assert.That((card.Metrics["trial"], card.Metrics["cost_1"], card.Metrics["training_images"]), Is.EqualTo(((double)best.Number, best.Costs[0], 100.0)));

        // As the card itself writes it.
        Assert.That(File.ReadAllText(path), Is.EqualTo(card.ToJson() + "\n"));
    }

    [Test]
    public void AnyTrialIsExported()
    {
        using var studies = new StudyFixture();
        Trial<MacroSpace> failed = studies.Keep("only").Failures[0];
        var card = ArchitectureCard.FromJson(StudyFixture.Run("export", studies.File, "only", "--trial", $"{failed.Number}").Output);
        Assert.That((card.Read<MacroSpace>(), card.Score), Is.EqualTo((failed.Architecture, (double?)null)));
        (int code, _, string error) = StudyFixture.Run("export", studies.File, "only", "--trial", "20");
        Assert.That(code, Is.EqualTo(1));
        Assert.That(error, Does.Contain("no trial 20; it has 0 to 19"));
    }

    [Test]
    public void TrialsAreCommaSeparatedValues()
    {
        using var studies = new StudyFixture();
        SearchResult<MacroSpace> result = studies.Keep("only");
        string csv = StudyFixture.Run("export", studies.File, "--csv").Output;
        string[] lines = csv.Split("\r\n");

        // A head, the trials, and nothing behind the last line's end; a reason's line feed within quotes ends none.
        Assert.That(lines, Has.Length.EqualTo(result.Trials.Count + 2));
        string[] names = lines[0].Split(',');
        foreach ((string line, Trial<MacroSpace> trial) in lines.Skip(1).Zip(result.Trials))
        {
            // The first columns need no quotes.
            string[] cells = line.Split(',');
            Assert.That(cells[Array.IndexOf(names, "number")], Is.EqualTo($"{trial.Number}"));
            bool isFailed = trial.State == TrialState.Failed;
            string score = cells[Array.IndexOf(names, "score")];
            Assert.That(isFailed ? score.Length : double.Parse(score, CultureInfo.InvariantCulture), Is.EqualTo(isFailed ? 0 : trial.Score));
            Assert.That(line.Contains("no [bold]room[/] for a \"\"wide\"\" layer,\nor", StringComparison.Ordinal), Is.EqualTo(isFailed));
        }
    }
}
