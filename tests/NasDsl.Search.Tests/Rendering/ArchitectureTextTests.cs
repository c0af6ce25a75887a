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
    public void Skip_links_stand_behind_their_layer()
    {
        var architecture = new TinyLinkSpace { Body = Layers.Linked<TinyLinkOp>([new(TinyLinkOp.Conv3), new(TinyLinkOp.Skip, 0), new(TinyLinkOp.Skip, 0, 1)]) };
        Assert.That(ArchitectureText.Render(architecture), Does.Contain("Body    ▶ Conv3 ▶ Skip+0 ▶ Skip+0+1\n"));
    }

    [Test]
    public void Links_in_blocks_are_drawn_and_what_is_not_taken_is_not()
    {
        var architecture = new LinkedSpace
        {
            HasBlocks = true,
            Blocks = [new() { Inner = Layers.Linked<AnyOp>([new(AnyOp.Conv3), new(AnyOp.Max3, 0)]), Out = AnyOp.Skip }],
            Body = [AnyOp.Conv1, AnyOp.Skip],
        };
        Assert.That(ArchitectureText.Render(architecture), Is.EqualTo(
            """
            LinkedSpace
              Width           = 4
              First           ▶ Skip
              Body            ▶ Conv1 ▶ Skip
              HasBlocks       = true
              Blocks.Count    = 1
              Blocks[0].Inner ▶ Conv3 ▶ Max3+0
              Blocks[0].Out   ▶ Skip

            """.ReplaceLineEndings("\n")));
        Assert.That(ArchitectureSvg.Render(architecture), Does.Contain(">Max3</text>").And.Contain(">+</text>").And.Not.Contains("Rest"));
    }

    [Test]
    public void A_range_without_layers_says_so() =>
        Assert.That(ArchitectureText.Render(new DrawnSpace { Body = [] }), Does.Contain("Body         (no layer)\n"));
}
