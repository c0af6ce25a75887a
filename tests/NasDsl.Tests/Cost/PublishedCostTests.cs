using NasDsl.Spaces;

namespace NasDsl.Tests.Cost;

/// <summary>Costs against figures that others have published.</summary>
public class PublishedCostTests
{
    [Test]
    public void Every_network_of_the_table_of_NAS_Bench_Macro_costs_what_it_says()
    {
        Assume.That(MacroTable.Instance, Is.Not.Null, "The table of NAS-Bench-Macro is not here.");
        MacroTable table = MacroTable.Instance!;
        var tokens = new int[MacroSpace.TokenCount];
        Assert.Multiple(() =>
        {
            for (int index = 0; index < 6_561; index++)
            {
                MacroSpace architecture = MacroSpace.FromIndex(index);
                architecture.Encode(tokens, default);
                Assert.That(architecture.Cost(), Is.EqualTo(table.Cost(tokens)), architecture.ToString());
            }
        });
    }

    [Test]
    public void The_largest_cell_of_NAS_Bench_201_costs_1531546_parameters_and_220119680_multiply_adds()
    {
        const Bench201Op conv = Bench201Op.NorConv3x3;
        var largest = new Bench201Space { Cell = [[(0, conv)], [(0, conv), (1, conv)], [(0, conv), (1, conv), (2, conv)]] };
        Assert.That(largest.Cost(), Is.EqualTo(new NetworkCost(1_531_546, 220_119_680)));
    }

    [Test]
    public void The_first_published_cell_of_DARTS_has_3169414_parameters_on_20_cells_of_36_channels() =>
        Assert.That(PublishedCells.DartsV1.Cost(cells: 20, channels: 36).Parameters, Is.EqualTo(3_169_414));

    [Test]
    public void A_cost_allocates_nothing()
    {
        DartsSpace architecture = PublishedCells.DartsV1;
        architecture.Cost();
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 100; i++)
        {
            architecture.Cost();
        }

        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.Zero);
    }
}
