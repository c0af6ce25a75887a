using NasDsl.Spaces;

namespace NasDsl.Tests;

/// <summary>What lies outside a space is refused with the member, the value and what is allowed.</summary>
public class RefusedValueTests
{
    [Test]
    public void An_operation_that_is_no_candidate()
    {
        AssertRefused(() => new FashionSpace { First = (FashionOp)17 }, "First", "First: 17 is not one of Conv3, Sep3, Sep5, Max3, Skip");
        AssertRefused(() => new FashionSpace { Body = [FashionOp.Conv3, (FashionOp)17] }, "Body", "17 in layer 1 is not one of Conv3, Sep3");
        AssertRefused(
            () => new DartsSpace { Normal = new DartsSpace().Normal is var cell ? [.. cell.Take(3), [(0, DartsOp.None), (1, DartsOp.SepConv3x3)]] : default },
            "Normal",
            "None in node 3 is not one of MaxPool3x3");
    }

    [Test]
    public void A_value_that_is_no_choice()
    {
        AssertRefused(() => new FashionSpace { Width = 50 }, "Width", "Width: 50 is not one of 32, 48, 64");
        AssertRefused(() => new TrainingSpace { Optimizer = null!, Nesterov = true }, "Optimizer", "Optimizer: null is not one of sgd, adam");
        AssertRefused(() => new TrainingSpace { Optimizer = "sgd", Nesterov = true, Only = 8 }, "Only", "Only: 8 is not one of 7");
    }

    [Test]
    public void A_number_out_of_bounds()
    {
        AssertRefused(() => new FashionSpace { LearningRate = 0.5 }, "LearningRate", "LearningRate: 0.5 does not lie between 0.0001 and 0.1");
        AssertRefused(() => new FashionSpace { LearningRate = double.NaN }, "LearningRate", "NaN does not lie between");
    }

    [Test]
    public void Too_many_layers_or_nodes()
    {
        AssertRefused(() => new FashionSpace { Body = [] }, "Body", "Body: [] has 0 layers, and the space allows 1 to 4");
        AssertRefused(() => new MacroSpace { Stage1 = [MacroOp.MB3K3] }, "Stage1", "has 1 layers, and the space wants 2");
        AssertRefused(() => new Bench201Space { Cell = [] }, "Cell", "has 0 nodes, and the space wants 3");
    }

    [Test]
    public void Edges_that_a_cell_does_not_have()
    {
        AssertRefused(
            () => new EnasSpace { Cell = [[(0, EnasOp.Conv), (0, EnasOp.None)], [(0, EnasOp.Conv), (2, EnasOp.Conv)], [(0, EnasOp.Conv), (0, EnasOp.Conv)]] },
            "Cell",
            "reads 2, and the inputs of node 1 are 0 to 1");
        AssertRefused(
            () => new Bench201Space { Cell = [[(0, Bench201Op.None)], [(0, Bench201Op.None), (0, Bench201Op.None)], [(0, Bench201Op.None), (1, Bench201Op.None), (2, Bench201Op.None)]] },
            "Cell",
            "reads 0 twice");
    }

    [Test]
    public void The_order_of_distinct_inputs_does_not_matter()
    {
        Cell<DartsOp> sorted = [[(0, DartsOp.SepConv3x3), (1, DartsOp.SkipConnect)], [(0, DartsOp.SepConv3x3), (2, DartsOp.MaxPool3x3)], [(1, DartsOp.DilConv3x3), (3, DartsOp.SepConv5x5)], [(0, DartsOp.DilConv5x5), (4, DartsOp.AvgPool3x3)]];
        Cell<DartsOp> turned = [[(1, DartsOp.SkipConnect), (0, DartsOp.SepConv3x3)], [(2, DartsOp.MaxPool3x3), (0, DartsOp.SepConv3x3)], [(3, DartsOp.SepConv5x5), (1, DartsOp.DilConv3x3)], [(4, DartsOp.AvgPool3x3), (0, DartsOp.DilConv5x5)]];
        Assert.That(new DartsSpace { Normal = turned }, Is.EqualTo(new DartsSpace { Normal = sorted }));
        Assert.That(new DartsSpace { Normal = turned }.Normal, Is.EqualTo(sorted));
    }

    [Test]
    public void Tokens_outside_the_space()
    {
        int[] tokens = Encodings.Tokens(new FashionSpace());
        double[] numbers = [0.01];
        tokens[0] = 5;
        Assert.That(() => FashionSpace.Decode(tokens, numbers), Throws.InstanceOf<ArgumentException>().With.Message.Contains("First: 5 at position 0 is not one of the tokens 0 to 4"));
        (tokens[0], tokens[5]) = (0, 3);
        Assert.That(() => FashionSpace.Decode(tokens, numbers), Throws.InstanceOf<ArgumentException>().With.Message.Contains("Body: 3 at position 5 is not 0, and the layer lies beyond the depth of 1"));
        tokens[5] = 0;
        Assert.That(() => FashionSpace.Decode(tokens, [2.0]), Throws.InstanceOf<ArgumentException>().With.Message.Contains("LearningRate: 2 does not lie between"));
        Assert.That(() => FashionSpace.Decode(tokens, []), Throws.InstanceOf<ArgumentException>().With.Message.Contains("FashionSpace"));
        Assert.That(() => new FashionSpace().Encode(new int[3], numbers), Throws.InstanceOf<ArgumentException>().With.Message.Contains("19 tokens"));
        Assert.That(() => new FashionSpace().WriteOneHot(new float[3]), Throws.InstanceOf<ArgumentException>().With.Message.Contains("FashionSpace"));
    }

    private static void AssertRefused(Func<object> make, string member, string message) => Assert.That(
        () => make(),
        Throws.TypeOf<ArgumentOutOfRangeException>().With.Property(nameof(ArgumentException.ParamName)).EqualTo(member).And.Message.Contains(message));
}
