using System.Text.Json;
using NasDsl.Spaces;

namespace NasDsl.Tests;

/// <summary>What a decision is while its condition is not met.</summary>
public class ConditionTests
{
    [Test]
    public void An_untaken_decision_has_its_default_whatever_it_was_given()
    {
        var adam = new OptimizerSpace { Momentum = 0.9, Nesterov = false, Optimizer = "adam", Epsilon = 1e-7 };
        using (Assert.EnterMultipleScope())
        {
            Assert.That((adam.Momentum, adam.Nesterov, adam.Epsilon), Is.EqualTo((0.0, true, 1e-7)));
            Assert.That(adam, Is.EqualTo(new OptimizerSpace { Optimizer = "adam", Epsilon = 1e-7 }));
            Assert.That(adam.GetHashCode(), Is.EqualTo(new OptimizerSpace { Optimizer = "adam", Epsilon = 1e-7 }.GetHashCode()));
            Assert.That(adam.ToString(), Is.EqualTo("Optimizer=adam; Epsilon=1E-07; LearningRate=0.0001"));
            Assert.That(adam with { Optimizer = "sgd" }, Is.EqualTo(new OptimizerSpace { Momentum = 0.9, Nesterov = false }));
        }
    }

    [Test]
    public void An_untaken_decision_still_refuses_what_it_does_not_allow() =>
        Assert.That(
            () => new OptimizerSpace { Optimizer = "adam", Momentum = 2 },
            Throws.InstanceOf<ArgumentOutOfRangeException>().With.Message.Contains("Momentum: 2 does not lie between 0 and 0.99"));

    [Test]
    public void A_condition_behind_a_condition_needs_both()
    {
        var space = new ConditionalSpace { Middle = AnyOp.Conv3, Again = true, Second = AnyOp.Max3 };
        using (Assert.EnterMultipleScope())
        {
            Assert.That(space.Second, Is.EqualTo(AnyOp.Max3));
            Assert.That((space with { Again = false }).Second, Is.EqualTo(AnyOp.Skip));
            Assert.That((space with { Middle = AnyOp.Conv1 }).Second, Is.EqualTo(AnyOp.Skip));
            Assert.That((space with { Style = "cell" }).Wide, Is.EqualTo((Layers<AnyOp>)[AnyOp.Skip]));
        }
    }

    [Test]
    public void A_layer_that_may_be_left_out_is_null_or_an_operation()
    {
        var without = new ConditionalSpace();
        var with = new ConditionalSpace { Extra = AnyOp.Sep3 };
        using (Assert.EnterMultipleScope())
        {
            Assert.That(without.Extra, Is.Null);
            Assert.That(with.Extra, Is.EqualTo(AnyOp.Sep3));
            Assert.That(with with { Extra = null }, Is.EqualTo(without));
            Assert.That(with.ToString("C#", null), Does.Contain("    Extra = AnyOp.Sep3,\n"));
            Assert.That(without.ToString("C#", null), Does.Contain("    Extra = null,\n"));
        }
    }

    [Test]
    public void Tokens_of_what_is_not_taken_are_refused()
    {
        int[] tokens = [1, 0, 0];
        double[] numbers = [0.0, 1e-9, 1e-3];
        Assert.That(tokens, Has.Length.EqualTo(OptimizerSpace.TokenCount + 1), "Optimizer and Nesterov");
        Assert.That(
            () => OptimizerSpace.Decode([1, 1], numbers),
            Throws.InstanceOf<ArgumentException>().With.Message.Contains("Nesterov: 1 at position 1 is not 0, and the decision is not taken while Optimizer is adam"));
        Assert.That(
            () => OptimizerSpace.Decode([1, 0], [0.5, 1e-9, 1e-3]),
            Throws.InstanceOf<ArgumentException>().With.Message.Contains("Momentum: 0.5 is not the least value, and the decision is not taken while Optimizer is adam"));
        Assert.That(OptimizerSpace.Decode([1, 0], numbers), Is.EqualTo(new OptimizerSpace { Optimizer = "adam", LearningRate = 1e-3 }));
    }

    [Test]
    public void Text_of_what_is_not_taken_is_refused()
    {
        const string Text = "Optimizer=adam; Momentum=0.5; Epsilon=1E-07; LearningRate=0.001";
        Assert.That(
            () => OptimizerSpace.Parse(Text),
            Throws.TypeOf<FormatException>().With.Message.EqualTo("OptimizerSpace: Momentum has a value, and it has none while Optimizer is adam."));
        const string Json = """{"Optimizer":"adam","Nesterov":true,"Epsilon":1e-7,"LearningRate":0.001}""";
        Assert.That(
            () => JsonSerializer.Deserialize<OptimizerSpace>(Json),
            Throws.TypeOf<JsonException>().With.Message.Contains("Nesterov has a value, and it has none while Optimizer is adam"));
    }

    [Test]
    public void A_change_opens_and_closes_what_depends_on_it()
    {
        var random = new RandomSource(4);
        var opened = new HashSet<double>();
        for (int i = 0; i < 2000; i++)
        {
            var parent = new OptimizerSpace { Optimizer = "adam", Epsilon = 1e-7, LearningRate = 1e-2 };
            OptimizerSpace child = parent.Mutate(random);
            Assert.That(child, Is.Not.EqualTo(parent));
            if (child.Optimizer == "sgd")
            {
                opened.Add(child.Momentum);
                Assert.That(child.LearningRate, Is.EqualTo(parent.LearningRate));
            }
            else
            {
                Assert.That(child.Momentum, Is.Zero);
                Assert.That((child.Epsilon == parent.Epsilon) != (child.LearningRate == parent.LearningRate), "one of both");
            }
        }

        // Three decisions are active, of which one is the optimizer.
        Assert.That(opened, Has.Count.InRange(560, 780), "drawn anew each time");
    }

    [Test]
    public void A_child_has_from_its_parents_what_it_takes()
    {
        var random = new RandomSource(5);
        for (int i = 0; i < 500; i++)
        {
            var sgd = new OptimizerSpace { Momentum = 0.7, Nesterov = false, LearningRate = 1e-2 };
            var adam = new OptimizerSpace { Optimizer = "adam", Epsilon = 1e-8, LearningRate = 1e-3 };
            var child = OptimizerSpace.Crossover(sgd, adam, random);
            Assert.That(child.LearningRate, Is.EqualTo(1e-2).Or.EqualTo(1e-3));
            Assert.That(
                child with { LearningRate = 1e-2 },
                Is.EqualTo(sgd).Or.EqualTo(adam with { LearningRate = 1e-2 }), "what is taken beside the optimizer comes with it");
        }
    }
}
