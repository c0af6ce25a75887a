using System.Globalization;
using System.Xml.Linq;
using NasDsl.Search.Rendering;
using NasDsl.Spaces;

namespace NasDsl.Search.Tests.Rendering;

[TestFixture]
internal sealed class ParetoSvgTests
{
    private static readonly XNamespace _svg = "http://www.w3.org/2000/svg";
    private static readonly Objective<MacroSpace>[] _objectives =
        [Objective.Score<MacroSpace>("accuracy", "%"), Objective.Cost<MacroSpace>(0, "latency", "ms")];

    [Test]
    public void EveryTrialIsAPointThatLiesWhereItsAxesSay()
    {
        XDocument drawing = XDocument.Parse(ParetoSvg.Render(Front((90, 20), (80, 10), (70, 15), (60, 40)), "1 < 2"));
        List<(double X, double Y, string? Trial)> points = [.. drawing.Descendants(_svg + "circle").Select(circle =>
            (Number(circle, "cx"), Number(circle, "cy"), circle.Element(_svg + "title")?.Value.Split(':')[0]))];
        Assert.That(points.Select(point => point.Trial), Is.EqualTo(new[] { null, null, "trial 0", "trial 1" }));

        // Ticks are texts whose places give the scale.
        Dictionary<string, double> across = Texts(drawing, "middle", "x"), upwards = Texts(drawing, "end", "y");
        double X(double value) => across["10"] + ((value - 10) / 10 * (across["20"] - across["10"]));
        double Y(double value) => upwards["60"] + ((value - 60) / 10 * (upwards["70"] - upwards["60"]));
        (double Score, double Latency)[] drawn = [(70, 15), (60, 40), (90, 20), (80, 10)];
        for (int i = 0; i < drawn.Length; i++)
        {
            Assert.That(points[i].X, Is.EqualTo(X(drawn[i].Latency)).Within(0.02));
            // A tick's text stands a little lower than its line.
            Assert.That(points[i].Y, Is.EqualTo(Y(drawn[i].Score) - (0.35 * 12)).Within(0.02));
        }

        Assert.That(across, Contains.Key("latency (ms)"));
        Assert.That(drawing.Descendants(_svg + "text").Select(text => text.Value), Does.Contain("accuracy (%)").And.Contain("1 < 2").And.Contain("2 on the front, 2 dominated"));
    }

    [Test]
    public void TheBorderIsAStairThatNoDominatedTrialIsBeyond()
    {
        XDocument drawing = XDocument.Parse(ParetoSvg.Render(Front((90, 20), (80, 10), (95, 50), (60, 40), (79, 11))));
        XElement border = drawing.Descendants(_svg + "polyline").Last();
        (double X, double Y)[] corners = [.. border.Attribute("points")!.Value.Split(' ').Select(point => point.Split(',')).Select(pair => (Parse(pair[0]), Parse(pair[1])))];
        Assert.That(corners, Has.Length.EqualTo(7), "Three points, two inner corners, two ends.");
        for (int i = 1; i < corners.Length; i++)
        {
            Assert.That(corners[i].X == corners[i - 1].X || corners[i].Y == corners[i - 1].Y, "Every piece is level or upright.");
            Assert.That(corners[i].X >= corners[i - 1].X && corners[i].Y <= corners[i - 1].Y, "It climbs to the right.");
        }

        foreach (XElement dominated in drawing.Descendants(_svg + "circle").Where(circle => !circle.HasElements))
        {
            double x = Number(dominated, "cx"), y = Number(dominated, "cy");
            Assert.That(corners.Any(corner => corner.X <= x && corner.Y <= y));
        }
    }

    [TestCase(0, 1, "0.0 0.2 0.4 0.6 0.8 1.0")]
    [TestCase(45.4, 93.1, "40 50 60 70 80 90 100")]
    [TestCase(0.0011, 0.0032, "0.0010 0.0015 0.0020 0.0025 0.0030 0.0035")]
    [TestCase(12_000_000, 48_000_000, "10 M|20 M|30 M|40 M|50 M")]
    [TestCase(-20_000, 30_000, "-20 k|-10 k|0|10 k|20 k|30 k")]
    [TestCase(7, 7, "6.0 6.5 7.0 7.5 8.0")]
    [TestCase(0, 0, "-1.0 -0.5 0.0 0.5 1.0")]
    public void TicksAreRound(double least, double greatest, string labels)
    {
        var axis = new Axis(least, greatest);
        string[] ticks = [.. Enumerable.Range(0, axis.TickCount).Select(axis.Label)];
        Assert.That(ticks, Is.EqualTo(labels.Split(labels.Contains('|', StringComparison.Ordinal) ? '|' : ' ')));
        Assert.That(axis.Place(least, 0, 1), Is.InRange(0, 1));
        Assert.That(axis.Place(greatest, 0, 1), Is.InRange(axis.Place(least, 0, 1), 1));
        Assert.That((axis.Place(axis.Tick(0), 3, 7), axis.Place(axis.Tick(axis.TickCount - 1), 3, 7)), Is.EqualTo((3.0, 7.0)));
    }

    [Test]
    public void AFrontWithoutTrialsIsDrawnToo()
    {
        XDocument drawing = XDocument.Parse(ParetoSvg.Render(Front()));
        Assert.That(drawing.Descendants(_svg + "circle"), Is.Empty);
        Assert.That(() => ParetoSvg.Render(Front(), horizontal: 2), Throws.InstanceOf<ArgumentOutOfRangeException>());
    }

    private static ParetoFront<MacroSpace> Front(params (double Score, double Latency)[] trials) => new(
        trials.Select((trial, number) => new Trial<MacroSpace>(number, new MacroSpace(), TrialState.Completed, trial.Score) { Costs = [trial.Latency] }),
        _objectives);

    private static Dictionary<string, double> Texts(XDocument drawing, string anchor, string coordinate) => drawing.Descendants(_svg + "text")
        .Where(text => text.Attribute("text-anchor")!.Value == anchor && text.Attribute(coordinate) is not null)
        .DistinctBy(text => text.Value)
        .ToDictionary(text => text.Value, text => Number(text, coordinate));

    private static double Number(XElement element, string attribute) => Parse(element.Attribute(attribute)!.Value);

    private static double Parse(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
