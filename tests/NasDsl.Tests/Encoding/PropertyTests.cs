using NasDsl.Spaces;

namespace NasDsl.Tests;

public class PropertyTests
{
    [Test]
    public void A_new_architecture_has_the_first_and_least_of_everything()
    {
        Assert.That(new FashionSpace().ToString(), Does.StartWith("First=Conv3; Body=[Conv3]; Top=[[0:Conv3, 1:Conv3], [0:Conv3, 1:Conv3],").And.EndsWith("Width=32; LearningRate=0.0001"));
        var training = new TrainingSpace { Optimizer = "sgd", Nesterov = true };
        Assert.That((training.Day, training.Images, training.Dropout, training.Only), Is.EqualTo((DayOfWeek.Sunday, 1L, 0.1f, (byte)7)));
    }

    [Test]
    public void Properties_give_back_what_was_set()
    {
        var random = new RandomSource(4);
        for (int i = 0; i < 200; i++)
        {
            var any = FashionSpace.Sample(random);
            var copy = new FashionSpace { LearningRate = any.LearningRate, Width = any.Width, Top = any.Top, Body = any.Body, First = any.First };
            Assert.That(copy, Is.EqualTo(any));
            var deep = DeepSpace.Sample(random);
            Assert.That(new DeepSpace { Deep = deep.Deep, Fixed = deep.Fixed, First = deep.First }, Is.EqualTo(deep));
        }
    }

    [Test]
    public void A_copy_with_one_change_keeps_the_rest()
    {
        var any = FashionSpace.Sample(new RandomSource(5));
        FashionSpace changed = any with { Width = any.Width == 32 ? 48 : 32 };
        Assert.That(changed, Is.Not.EqualTo(any));
        Assert.That(changed with { Width = any.Width }, Is.EqualTo(any));
        Assert.That((changed.First, changed.Body, changed.Top, changed.LearningRate), Is.EqualTo((any.First, any.Body, any.Top, any.LearningRate)));
    }

    [Test]
    public void A_shorter_range_leaves_nothing_of_the_longer_one()
    {
        var longer = new FashionSpace { Body = [FashionOp.Sep5, FashionOp.Sep5, FashionOp.Skip, FashionOp.Max3] };
        FashionSpace shorter = longer with { Body = [FashionOp.Sep5] };
        Assert.That(shorter, Is.EqualTo(new FashionSpace { Body = [FashionOp.Sep5] }));
        Assert.That(shorter.GetHashCode(), Is.EqualTo(new FashionSpace { Body = [FashionOp.Sep5] }.GetHashCode()));
    }

    [Test]
    public void Equality_is_that_of_the_decisions()
    {
        MacroSpace one = MacroSpace.FromIndex(1234);
        MacroSpace same = MacroSpace.FromIndex(1234);
        MacroSpace other = MacroSpace.FromIndex(1235);
        Assert.That(one == same && one.Equals((object)same) && one != other && !one.Equals((object?)null));
        Assert.That(new NumbersSpace { Linear = 0.5 }, Is.Not.EqualTo(new NumbersSpace { Linear = 0.25 }));
    }

    [Test]
    public void Architectures_rarely_share_a_hash()
    {
        int distinct = Encodings.All<MacroSpace>().Select(architecture => architecture.GetHashCode()).Distinct().Count();
        Assert.That(distinct, Is.GreaterThan(6_500));
    }
}
