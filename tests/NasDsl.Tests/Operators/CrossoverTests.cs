using NasDsl.Spaces;

namespace NasDsl.Tests;

public class CrossoverTests
{
    [Test]
    public void Each_node_comes_from_one_parent_with_even_odds()
    {
        var random = new RandomSource(30);
        int fromSecond = 0;
        int nodes = 0;
        for (int i = 0; i < 2_000; i++)
        {
            (DartsSpace one, DartsSpace other) = (DartsSpace.Sample(random), DartsSpace.Sample(random));
            DartsSpace child = DartsSpace.Crossover(one, other, random);
            for (int node = 0; node < 4; node++)
            {
                Node<DartsOp> own = child.Reduce[node];
                Assert.That(own == one.Reduce[node] || own == other.Reduce[node]);
                if (one.Reduce[node] != other.Reduce[node])
                {
                    nodes++;
                    fromSecond += own == other.Reduce[node] ? 1 : 0;
                }
            }
        }

        ChiSquare.AssertUniform([fromSecond, nodes - fromSecond]);
    }

    [Test]
    public void A_layer_comes_from_a_parent_that_has_it()
    {
        var random = new RandomSource(31);
        var shorter = new DepthSpace { Free = [TestOp.Pool], Reduced = [TestOp.Pool, TestOp.Pool] };
        var longer = new DepthSpace { Free = [TestOp.Conv, TestOp.Conv, TestOp.Skip], Reduced = [TestOp.Conv, TestOp.Conv, TestOp.Conv] };
        var seen = new Dictionary<string, int>();
        for (int i = 0; i < 8_000; i++)
        {
            (DepthSpace one, DepthSpace other) = i % 2 == 0 ? (shorter, longer) : (longer, shorter);
            string free = DepthSpace.Crossover(one, other, random).Free.ToString();
            seen[free] = seen.GetValueOrDefault(free) + 1;
        }

        Assert.That(seen.Keys, Is.EquivalentTo(new[] { "[Pool]", "[Conv]", "[Pool, Conv, Skip]", "[Conv, Conv, Skip]" }));
        ChiSquare.AssertUniform(seen.Values);
    }

    [Test]
    public void Values_and_numbers_come_from_either_parent()
    {
        var random = new RandomSource(32);
        (FashionSpace one, FashionSpace other) = (new FashionSpace { Width = 32, LearningRate = 0.001 }, new FashionSpace { Width = 64, LearningRate = 0.1 });
        var seen = new Dictionary<(int, double), int>();
        for (int i = 0; i < 4_000; i++)
        {
            FashionSpace child = FashionSpace.Crossover(one, other, random);
            seen[(child.Width, child.LearningRate)] = seen.GetValueOrDefault((child.Width, child.LearningRate)) + 1;
        }

        Assert.That(seen, Has.Count.EqualTo(4));
        ChiSquare.AssertUniform(seen.Values);
    }

    [Test]
    public void Long_ranges_are_crossed_word_by_word()
    {
        var random = new RandomSource(33);
        for (int i = 0; i < 500; i++)
        {
            (DeepSpace one, DeepSpace other) = (DeepSpace.Sample(random), DeepSpace.Sample(random));
            Layers<TestOp> child = DeepSpace.Crossover(one, other, random).Deep;
            Assert.That(child.Count, Is.EqualTo(one.Deep.Count).Or.EqualTo(other.Deep.Count));
            for (int layer = 0; layer < child.Count; layer++)
            {
                bool fromOne = layer < one.Deep.Count && one.Deep[layer] == child[layer];
                bool fromOther = layer < other.Deep.Count && other.Deep[layer] == child[layer];
                Assert.That(fromOne || fromOther, $"layer {layer}");
            }
        }
    }

    [Test]
    public void Two_equal_parents_have_that_child()
    {
        var random = new RandomSource(34);
        for (int i = 0; i < 200; i++)
        {
            var parent = FashionSpace.Sample(random);
            Assert.That(FashionSpace.Crossover(parent, parent with { }, random), Is.EqualTo(parent));
        }
    }
}
