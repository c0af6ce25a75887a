using NasDsl.Spaces;

namespace NasDsl.Tests;

public class TextTests
{
    private static FashionSpace Example => new()
    {
        First = FashionOp.Sep3,
        Body = [FashionOp.Conv3, FashionOp.Skip],
        Top =
        [
            [(0, FashionOp.Sep3), (1, FashionOp.Skip)],
            [(0, FashionOp.Max3), (2, FashionOp.Sep3)],
            [(2, FashionOp.Conv3), (3, FashionOp.Conv3)],
            [(1, FashionOp.Sep5), (4, FashionOp.Max3)],
        ],
        Width = 48,
        LearningRate = 0.001,
    };

    [Test]
    public void One_line_names_every_decision() => Assert.That(
        Example.ToString(),
        Is.EqualTo("First=Sep3; Body=[Conv3, Skip]; Top=[[0:Sep3, 1:Skip], [0:Max3, 2:Sep3], [2:Conv3, 3:Conv3], [1:Sep5, 4:Max3]]; Width=48; LearningRate=0.001"));

    [Test]
    public void An_expression_is_the_one_that_a_person_would_write() => Assert.That(Example.ToString("C#", null), Is.EqualTo("""
        new FashionSpace
        {
            First = FashionOp.Sep3,
            Body = [FashionOp.Conv3, FashionOp.Skip],
            Top =
            [
                [(0, FashionOp.Sep3), (1, FashionOp.Skip)],
                [(0, FashionOp.Max3), (2, FashionOp.Sep3)],
                [(2, FashionOp.Conv3), (3, FashionOp.Conv3)],
                [(1, FashionOp.Sep5), (4, FashionOp.Max3)],
            ],
            Width = 48,
            LearningRate = 0.001,
        }
        """.ReplaceLineEndings("\n")));

    [Test]
    public void Values_of_every_type_are_C_sharp()
    {
        // The same text stands in the code below, which compiles.
        var space = new TrainingSpace
        {
            Optimizer = "a;b = \"c\\d\"",
            Nesterov = false,
            Day = DayOfWeek.Friday,
            Images = 5000000000,
            Dropout = 0.25f,
            Momentum = 1E-05,
            Only = 7,
            Epochs = 9,
            Decay = 0.01,
            Rate = 0.05,
            Bias = -0.5,
        };

        Assert.That(space.ToString("C#", null), Is.EqualTo("""
            new TrainingSpace
            {
                Optimizer = "a;b = \"c\\d\"",
                Nesterov = false,
                Day = System.DayOfWeek.Friday,
                Images = 5000000000,
                Dropout = 0.25f,
                Momentum = 1E-05,
                Only = 7,
                Epochs = 9,
                Decay = 0.01,
                Rate = 0.05,
                Bias = -0.5,
            }
            """.ReplaceLineEndings("\n")));
    }

    [Test]
    public void Members_may_come_in_any_order_and_with_any_space() => Assert.That(
        MacroSpace.Parse(" Stage3 = [ MB3K3,Identity , MB6K5];Stage2=[Identity,Identity,Identity];  Stage1=[MB6K5,MB6K5]; "),
        Is.EqualTo(new MacroSpace
        {
            Stage1 = [MacroOp.MB6K5, MacroOp.MB6K5],
            Stage3 = [MacroOp.MB3K3, MacroOp.Identity, MacroOp.MB6K5],
        }));

    [Test]
    public void The_culture_does_not_matter()
    {
        System.Globalization.CultureInfo before = System.Globalization.CultureInfo.CurrentCulture;
        try
        {
            System.Globalization.CultureInfo.CurrentCulture = new System.Globalization.CultureInfo("de-DE");
            Assert.That(Example.ToString(), Does.EndWith("LearningRate=0.001"));
            Assert.That(FashionSpace.Parse(Example.ToString()), Is.EqualTo(Example));
        }
        finally
        {
            System.Globalization.CultureInfo.CurrentCulture = before;
        }
    }

    [TestCase("Stage1=[MB3K3, MB3K3]; Stage2=[MB3K3, MB3K3, MB3K3]", "the value of Stage3 is missing")]
    [TestCase("Stage1=[MB3K3, Conv]; Stage2=[MB3K3, MB3K3, MB3K3]; Stage3=[MB3K3, MB3K3, MB3K3]", "Stage1: Conv is not one of Identity, MB3K3, MB6K5")]
    [TestCase("Stage1=[MB3K3]; Stage2=[MB3K3, MB3K3, MB3K3]; Stage3=[MB3K3, MB3K3, MB3K3]", "Stage1: [MB3K3] has 1 layers, and the space wants 2")]
    [TestCase("Stage1=[MB3K3, MB3K3]; Stage1=[MB3K3, MB3K3]", "Stage1 has two values")]
    [TestCase("Stage1=MB3K3; Stage2=[MB3K3, MB3K3, MB3K3]; Stage3=[MB3K3, MB3K3, MB3K3]", "Stage1: MB3K3 is no list")]
    [TestCase("Stage1=[MB3K3, MB3K3", "the value of Stage1 is no word and no list that ends")]
    [TestCase("Stage1=[MB3K3, MB3K3] Stage2", "where a ; belongs")]
    [TestCase("Stage4=[]; Stage1=[MB3K3, MB3K3]; Stage2=[MB3K3, MB3K3, MB3K3]; Stage3=[MB3K3, MB3K3, MB3K3]", "Stage4 is no decision of the space, which has Stage1, Stage2, Stage3")]
    [TestCase("nonsense", "'nonsense' is no decision")]
    [TestCase("Stage1=[[[[[[[[", "the value of Stage1 is no word")]
    public void A_text_that_is_no_architecture_is_refused(string text, string reason)
    {
        Assert.That(() => MacroSpace.Parse(text), Throws.TypeOf<FormatException>().With.Message.Contains("MacroSpace: ").And.Message.Contains(reason));
        Assert.That(MacroSpace.TryParse(text, null, out MacroSpace? none), Is.False);
        Assert.That(none, Is.Null);
    }

    [TestCase("[[0:Sep3], [0:Max3, 2:Sep3], [2:Conv3, 3:Conv3], [1:Sep5, 4:Max3]]", "[0:Sep3] has 1 edges, and node 0 wants 2")]
    [TestCase("[[0:Sep3, 2:Skip], [0:Max3, 2:Sep3], [2:Conv3, 3:Conv3], [1:Sep5, 4:Max3]]", "reads 2, and the inputs of node 0 are 0 to 1")]
    [TestCase("[[0:Sep3, 0:Skip], [0:Max3, 2:Sep3], [2:Conv3, 3:Conv3], [1:Sep5, 4:Max3]]", "reads 0 twice, and the inputs of node 0 are distinct")]
    [TestCase("[[0:Sep3, 1:Skip], [0:Max3, 2:Sep3]]", "has 2 nodes, and the space wants 4")]
    [TestCase("[[0:Sep3, one], [0:Max3, 2:Sep3], [2:Conv3, 3:Conv3], [1:Sep5, 4:Max3]]", "one is no edge")]
    public void A_cell_that_the_space_does_not_have_is_refused(string cell, string reason) => Assert.That(
        () => FashionSpace.Parse($"First=Sep3; Body=[Conv3]; Top={cell}; Width=48; LearningRate=0.001"),
        Throws.TypeOf<FormatException>().With.Message.Contains("FashionSpace: Top: ").And.Message.Contains(reason));

    [TestCase("1", "LearningRate: 1 does not lie between 0.0001 and 0.1")]
    [TestCase("NaN", "LearningRate: NaN does not lie between 0.0001 and 0.1")]
    [TestCase("fast", "LearningRate: fast is no number")]
    public void A_number_out_of_bounds_is_refused(string number, string reason) => Assert.That(
        () => FashionSpace.Parse(Example.ToString().Replace("0.001", number, StringComparison.Ordinal)),
        Throws.TypeOf<FormatException>().With.Message.Contains(reason));

    [Test]
    public void An_unknown_format_is_refused() => Assert.That(
        () => Example.ToString("X", null), Throws.TypeOf<FormatException>().With.Message.Contains("'X' is not one of the formats G"));

    [Test]
    public void A_range_of_many_layers_is_broken_into_lines()
    {
        string eight = string.Join(" ", Enumerable.Repeat("TestOp.Conv,", 8));
        Assert.That(
            new DeepSpace { Deep = [.. Enumerable.Repeat(TestOp.Conv, 10)] }.ToString("C#", null),
            Does.Contain($"    Deep =\n    [\n        {eight}\n        TestOp.Conv, TestOp.Conv,\n    ],\n"));
    }
}
