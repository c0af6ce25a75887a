using System.Text.Json;
using System.Text.RegularExpressions;
using NasDsl.Search;
using NasDsl.Search.Studies;
using NasDsl.Spaces;

namespace NasDsl.Reporting.Tests;

/// <summary>The report's text.</summary>
public partial class StudyReportTests
{
    [Test]
    public void Nothing_in_the_file_comes_from_elsewhere()
    {
        string html = StudyReport.ToHtml(SampleStudy.Of<DartsSpace>(20));
        Assert.That(OtherAddress().Matches(html).Select(match => match.Value).Where(address => address != "http://www.w3.org/2000/svg"), Is.Empty);
        Assert.That(html, Does.Not.Match(@"<(link|img|iframe|script src)"));
    }

    [Test]
    public void Names_and_settings_cannot_become_markup()
    {
        StudyRecord study = SampleStudy.Of<DartsSpace>(12) with
        {
            Name = "</title><script>alert(1)</script>",
            Strategy = "<img src=x onerror=alert(1)>",
            Settings = new Dictionary<string, string> { ["<b>"] = "\"><i>" },
        };
        string html = StudyReport.ToHtml(study);
        Assert.That(html, Does.Not.Contain("<script>alert").And.Not.Contains("<img").And.Not.Contains("<b>").And.Not.Contains("<i>"));
        Assert.That(html, Does.Contain("&lt;/title&gt;&lt;script&gt;alert(1)&lt;/script&gt;"));
        Assert.That(html.Split("</script>"), Has.Length.EqualTo(3), "the page's own two");
    }

    [Test]
    public void All_trials_are_in_the_data_with_what_was_kept_of_them()
    {
        StudyRecord study = SampleStudy.Of<Bench201Space>(30);
        using JsonDocument data = JsonDocument.Parse(ReportJson.Render(study, _ => null));
        JsonElement[] trials = [.. data.RootElement.GetProperty("trials").EnumerateArray()];
        Assert.That(trials.Select(trial => trial[0].GetInt32()), Is.EqualTo(study.Trials.Select(trial => trial.Number)));
        foreach ((JsonElement read, TrialRecord trial) in trials.Zip(study.Trials))
        {
            Assert.That(read[12].GetString(), Is.EqualTo(trial.Error));
            Assert.That(read[2].ValueKind == JsonValueKind.Null ? double.NaN : read[2].GetDouble(), Is.EqualTo(trial.Score).Within(1e-7));
            Assert.That(read[14].GetString(), Is.EqualTo(trial.Architecture));
        }

        Assert.That(data.RootElement.GetProperty("drawings").GetArrayLength(), Is.EqualTo(1), "dense cells have one structure");
    }

    [Test]
    public void A_study_of_another_space_is_refused() => Assert.That(
        () => StudyReport.ToHtml<DartsSpace>(SampleStudy.Of<Bench201Space>(3)),
        Throws.ArgumentException.With.Message.Contains("Bench201Space").And.Message.Contains(DartsSpace.Fingerprint));

    [Test]
    public void Long_curves_keep_their_ends()
    {
        CurvePoint[] points = [.. Enumerable.Range(0, 1000).Select(i => new CurvePoint("loss", i, i))];
        CurvePoint[] thinned = [.. CurveThinning.Thin(points, 16)];
        Assert.That(thinned, Has.Length.EqualTo(16).And.SubsetOf(points));
        Assert.That((thinned[0], thinned[^1]), Is.EqualTo((points[0], points[^1])));
    }

    [GeneratedRegex("(https?|ftp|wss?)://[^\"'\\s<)]*")]
    private static partial Regex OtherAddress();
}
