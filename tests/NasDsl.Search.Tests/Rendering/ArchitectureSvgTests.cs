using System.Globalization;
using System.Xml.Linq;
using NasDsl.Search.Rendering;
using NasDsl.Spaces;

namespace NasDsl.Search.Tests.Rendering;

public class ArchitectureSvgTests
{
    private static readonly XNamespace _svg = "http://www.w3.org/2000/svg";

    [Test]
    public void Every_architecture_is_well_formed_and_names_all_that_was_chosen()
    {
        var random = new RandomSource(1);
        for (int i = 0; i < 50; i++)
        {
            DrawnSpace architecture = DrawnSpace.Sample(random);
            List<string> texts = TextsOf(XDocument.Parse(ArchitectureSvg.Render(architecture)));
            Assert.That(texts, Does.Contain($"Optimizer = {architecture.Optimizer}").And.Contain($"Width = {architecture.Width}"));
            string[] operations = [$"{architecture.First}", .. architecture.Body.Select(op => $"{op}"), .. architecture.Top.SelectMany(node => node).Select(edge => $"{edge.Operation}")];
            foreach (string name in Enum.GetNames<DrawnOp>())
            {
                Assert.That(texts.Count(text => text == name), Is.EqualTo(operations.Count(operation => operation == name)), name);
            }
        }
    }

    [Test]
    public void Text_that_XML_cannot_hold_as_it_is_comes_back_unharmed()
    {
        DrawnSpace architecture = new DrawnSpace { Optimizer = "a <b> & \"c\"" };
        XDocument document = XDocument.Parse(ArchitectureSvg.Render(architecture, "1 < 2\u0001"));
        Assert.That(TextsOf(document), Does.Contain("Optimizer = a <b> & \"c\"").And.Contain("1 < 2\uFFFD"));
        Assert.That(document.Root!.Element(_svg + "desc")!.Value, Is.EqualTo(architecture.ToString()));
    }

    [Test]
    public void A_drawing_is_the_same_in_every_culture_and_on_every_system()
    {
        DartsSpace architecture = DartsSpace.Sample(new RandomSource(3));
        string expected = ArchitectureSvg.Render(architecture);
        CultureInfo culture = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
            Assert.That(ArchitectureSvg.Render(architecture), Is.EqualTo(expected));
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }

        Assert.That(expected, Does.Not.Contain("\r"));
    }

    [Test]
    public void Nothing_lies_outside_the_page_and_no_boxes_overlap()
    {
        var random = new RandomSource(2);
        for (int i = 0; i < 30; i++)
        {
            AssertTidy(ArchitectureSvg.Render(DrawnSpace.Sample(random)));
            AssertTidy(ArchitectureSvg.Render(DartsSpace.Sample(random)));
            AssertTidy(ArchitectureSvg.Render(Bench201Space.Sample(random)));
            AssertTidy(ArchitectureSvg.Render(MacroSpace.Sample(random)));
            AssertTidy(ArchitectureSvg.Render(EnasMacroSpace.Sample(random)));
        }
    }

    [Test]
    public void An_operation_has_one_colour_in_a_whole_drawing()
    {
        XDocument document = XDocument.Parse(ArchitectureSvg.Render(DartsSpace.Sample(new RandomSource(5))));
        var colours = new Dictionary<string, string>();
        foreach (XElement text in document.Descendants(_svg + "text").Where(text => Enum.TryParse<DartsOp>(text.Value, out DartsOp op) && !char.IsDigit(text.Value[0])))
        {
            // A label is written right after its box.
            string fill = text.ElementsBeforeSelf().Last().Attribute("fill")!.Value;
            Assert.That(colours.TryAdd(text.Value, fill) || colours[text.Value] == fill, text.Value);
        }

        Assert.That(colours.Values, Is.Unique);
    }

    private static List<string> TextsOf(XDocument document) => [.. document.Descendants(_svg + "text").Select(text => text.Value)];

    private static void AssertTidy(string svg)
    {
        XDocument document = XDocument.Parse(svg);
        double width = Number(document.Root!, "width"), height = Number(document.Root!, "height");
        // The first two are the background and the first panel or chip; panels contain boxes, so only boxes of one kind are compared.
        List<(Box Box, string Fill)> boxes = [.. document.Descendants(_svg + "rect").Where(rect => rect.Attribute("x") is not null)
            .Select(rect => (
                new Box(Number(rect, "x"), Number(rect, "y"), Number(rect, "width"), Number(rect, "height")).Moved(OriginOf(rect).X, OriginOf(rect).Y),
                rect.Attribute("fill")!.Value))];
        foreach ((Box box, _) in boxes)
        {
            Assert.That(box.X >= 0 && box.Y >= 0 && box.Right <= width && box.Bottom <= height, $"{box} in {width}×{height}");
        }

        List<Box> panels = [.. boxes.Where(box => box.Fill == Palette.Panel).Select(box => box.Box)];
        List<Box> contents = [.. boxes.Where(box => box.Fill != Palette.Panel).Select(box => box.Box)];
        AssertApart(panels);
        AssertApart(contents);
        foreach (XElement line in document.Descendants(_svg + "path").Where(path => path.Attribute("fill")!.Value == "none"))
        {
            AssertCrossesNoBox(line, contents);
        }
    }

    private static void AssertApart(List<Box> boxes)
    {
        for (int i = 0; i < boxes.Count; i++)
        {
            for (int j = 0; j < i; j++)
            {
                bool isApart = boxes[i].Right <= boxes[j].X || boxes[j].Right <= boxes[i].X || boxes[i].Bottom <= boxes[j].Y || boxes[j].Bottom <= boxes[i].Y;
                Assert.That(isApart, $"{boxes[i]} and {boxes[j]}");
            }
        }
    }

    /// <summary>Points all along a line lie in no box; touching one is where lines begin and end.</summary>
    private static void AssertCrossesNoBox(XElement line, List<Box> boxes)
    {
        (double x, double y) = OriginOf(line);
        foreach ((double pointX, double pointY) in PathPoints.Of(line.Attribute("d")!.Value))
        {
            Box? crossed = boxes.Cast<Box?>().FirstOrDefault(box =>
                x + pointX < box!.Value.Right - 0.2 && x + pointX > box.Value.X + 0.2 && y + pointY < box.Value.Bottom - 0.2 && y + pointY > box.Value.Y + 0.2);
            Assert.That(crossed, Is.Null, $"{line}");
        }
    }

    /// <summary>Where the origin of an element's coordinates lies on the page.</summary>
    private static (double X, double Y) OriginOf(XElement element)
    {
        string? moved = element.Parent?.Attribute("transform")?.Value;
        if (moved is null)
        {
            return (0, 0);
        }

        double[] by = [.. moved["translate(".Length..^1].Split(' ').Select(Parse)];
        return (by[0], by[1]);
    }

    private static double Number(XElement element, string attribute) => Parse(element.Attribute(attribute)!.Value);

    private static double Parse(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
