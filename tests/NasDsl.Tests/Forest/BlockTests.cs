using NasDsl.Spaces;

namespace NasDsl.Tests;

/// <summary>Blocks as values, and as parts of other values.</summary>
public class BlockTests
{
    private static Bottleneck Small => new() { Inner = 3, Squeeze = AnyOp.Conv3, HasMore = false, Expand = AnyOp.Max3 };

    [Test]
    public void A_space_gives_back_the_blocks_that_it_was_given()
    {
        var space = new BlockSpace
        {
            First = Small,
            Body = [Small with { Inner = 2 }, Small],
            Deep = new() { Begin = AnyOp.Sep3, Body = [Small] },
        };
        using (Assert.EnterMultipleScope())
        {
            Assert.That(space.First, Is.EqualTo(Small));
            Assert.That(space.Body, Is.EqualTo((Layers<Bottleneck>)[Small with { Inner = 2 }, Small]));
            Assert.That(space.Deep, Is.EqualTo(new Stage { Begin = AnyOp.Sep3, Body = [Small] }));
            Assert.That((space with { IsDeep = false }).Deep, Is.EqualTo(new Stage()));
            Assert.That(space with { IsDeep = false }, Is.EqualTo(new BlockSpace { First = space.First, Body = space.Body, IsDeep = false }));
        }
    }

    [Test]
    public void Text_names_a_decision_by_its_path()
    {
        var space = new BlockSpace { First = Small, Body = [Small], IsDeep = false };
        Assert.That(
            space.ToString(),
            Is.EqualTo("Width=4; First.Inner=3; First.Squeeze=Conv3; First.HasMore=false; First.Rest=[]; First.Expand=Max3; "
                + "Body.Count=1; Body[0].Inner=3; Body[0].Squeeze=Conv3; Body[0].HasMore=false; Body[0].Rest=[]; Body[0].Expand=Max3; IsDeep=false"));
        Assert.That(BlockSpace.Parse(space.ToString()), Is.EqualTo(space));
    }

    [Test]
    public void An_expression_is_what_a_person_would_write()
    {
        // Written out here and compiled with the tests: it is the architecture.
        BlockSpace space =
            new BlockSpace
            {
                Width = 4,
                First = new()
                {
                    Inner = 3,
                    Squeeze = AnyOp.Conv3,
                    HasMore = false,
                    Rest = [],
                    Expand = AnyOp.Max3,
                },
                Body =
                [
                    new()
                    {
                        Inner = 3,
                        Squeeze = AnyOp.Conv3,
                        HasMore = true,
                        More = AnyOp.Avg3,
                        Rest = [AnyOp.Conv1],
                        Expand = AnyOp.Max3,
                    },
                ],
                IsDeep = false,
            };
        const string Text = """
            new BlockSpace
            {
                Width = 4,
                First = new()
                {
                    Inner = 3,
                    Squeeze = AnyOp.Conv3,
                    HasMore = false,
                    Rest = [],
                    Expand = AnyOp.Max3,
                },
                Body =
                [
                    new()
                    {
                        Inner = 3,
                        Squeeze = AnyOp.Conv3,
                        HasMore = true,
                        More = AnyOp.Avg3,
                        Rest = [AnyOp.Conv1],
                        Expand = AnyOp.Max3,
                    },
                ],
                IsDeep = false,
            }
            """;
        Assert.That(space.ToString("C#", null), Is.EqualTo(Text.ReplaceLineEndings("\n")));
    }

    [Test]
    public void Null_and_a_wrong_number_of_blocks_are_refused()
    {
        Assert.That(() => new BlockSpace { First = null! }, Throws.ArgumentNullException.With.Message.Contains("First"));
        Assert.That(
            () => new BlockSpace { Body = [Small, Small, Small] },
            Throws.InstanceOf<ArgumentOutOfRangeException>().With.Message.Contains("Body: ").And.Message.Contains("has 3 blocks, and the space allows 0 to 2"));
    }
}
