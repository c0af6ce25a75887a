using NasDsl.Search.Rendering;
using NasDsl.Spaces;

namespace NasDsl.Search.Tests.Rendering;

public class ArchitectureTextTests
{
    [Test]
    public void Every_kind_of_decision_is_drawn()
    {
        var architecture = new DrawnSpace
        {
            First = DrawnOp.Max3,
            Body = [DrawnOp.Conv3, DrawnOp.Skip],
            Top = [[(0, DrawnOp.Conv3), (1, DrawnOp.SeparableConvolution5x5)], [(2, DrawnOp.Skip), (2, DrawnOp.Max3)], [(0, DrawnOp.Skip), (3, DrawnOp.Conv3)]],
            Width = 16,
            Optimizer = "sgd",
            LearningRate = 0.0125,
        };
        Assert.That(ArchitectureText.Render(architecture), Is.EqualTo(
            """
            DrawnSpace
              First        ▶ Max3
              Body         ▶ Conv3 ▶ Skip
              Top
                c[k-2] ── Conv3 ───────────────────┐
                c[k-1] ── SeparableConvolution5x5 ─┴─▶ 2
                     2 ── Skip ────────────────────┐
                     2 ── Max3 ────────────────────┴─▶ 3
                c[k-2] ── Skip ────────────────────┐
                     3 ── Conv3 ───────────────────┴─▶ 4
                concat 2, 3, 4 ─▶ c[k]
              Width        = 16
              Optimizer    = sgd
              LearningRate = 0.0125

            """.ReplaceLineEndings("\n")));
    }

    [Test]
    public void A_dense_cell_ends_in_its_last_node()
    {
        var architecture = new Bench201Space
        {
            Cell = [[(0, Bench201Op.NorConv3x3)], [(0, Bench201Op.None), (1, Bench201Op.SkipConnect)], [(0, Bench201Op.SkipConnect), (1, Bench201Op.AvgPool3x3), (2, Bench201Op.NorConv1x1)]],
        };
        Assert.That(ArchitectureText.Render(architecture), Is.EqualTo(
            """
            Bench201Space
              Cell
                c[k-1] ── NorConv3x3 ────▶ 1
                c[k-1] ── None ────────┐
                     1 ── SkipConnect ─┴─▶ 2
                c[k-1] ── SkipConnect ─┐
                     1 ── AvgPool3x3 ──┤
                     2 ── NorConv1x1 ──┴─▶ 3
                3 ─▶ c[k]

            """.ReplaceLineEndings("\n")));
    }

    [Test]
    public void Long_ranges_are_broken_into_lines()
    {
        var architecture = new DrawnSpace { Body = [.. Enumerable.Repeat(DrawnOp.SeparableConvolution5x5, 14)] };
        string[] lines = ArchitectureText.Render(architecture).Split('\n');
        Assert.That(lines, Has.All.Length.LessThanOrEqualTo(100));
        Assert.That(lines.Sum(line => line.Split("▶ SeparableConvolution5x5").Length - 1), Is.EqualTo(14));
    }

    [Test]
    public void A_range_without_layers_says_so() =>
        Assert.That(ArchitectureText.Render(new DrawnSpace { Body = [] }), Does.Contain("Body         (no layer)\n"));
}
