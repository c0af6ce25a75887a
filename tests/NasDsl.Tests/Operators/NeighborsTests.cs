using NasDsl.Spaces;

namespace NasDsl.Tests;

public class NeighborsTests
{
    [Test]
    public void Neighbors_differ_in_one_layer()
    {
        MacroSpace[] all = [.. Encodings.All<MacroSpace>()];
        foreach (int index in new[] { 0, 1234, 6_560 })
        {
            int[] own = Encodings.Tokens(all[index]);
            IEnumerable<MacroSpace> expected = all.Where(other => own.Zip(Encodings.Tokens(other)).Count(pair => pair.First != pair.Second) == 1);
            Assert.That(all[index].Neighbors(), Is.EquivalentTo(expected));
        }
    }

    [Test]
    public void Neighbors_differ_in_one_edge()
    {
        Bench201Space[] all = [.. Encodings.All<Bench201Space>()];
        Bench201Space one = all[7_777];
        IEnumerable<Bench201Space> expected = all.Where(other => Edges(one).Zip(Edges(other)).Count(pair => pair.First != pair.Second) == 1);
        Assert.That(one.Neighbors(), Is.EquivalentTo(expected).And.Exactly(24).Items);

        static IEnumerable<Edge<Bench201Op>> Edges(Bench201Space space) => space.Cell.SelectMany(node => node);
    }

    [Test]
    public void A_depth_changes_by_one_layer_of_any_operation()
    {
        DepthSpace[] all = [.. Encodings.All<DepthSpace>()];
        foreach (DepthSpace one in all)
        {
            IEnumerable<DepthSpace> expected = all.Where(other => Distance(one.Free, other.Free) + Distance(one.Reduced, other.Reduced) == 1);
            Assert.That(one.Neighbors(), Is.EquivalentTo(expected));
        }

        static int Distance(Layers<TestOp> one, Layers<TestOp> other) =>
            Math.Abs(one.Count - other.Count) + one.Zip(other).Count(pair => pair.First != pair.Second);
    }

    [Test]
    public void Numbers_stay_as_they_are()
    {
        FashionSpace one = new() { LearningRate = 0.02 };
        Assert.That(one.Neighbors(), Has.All.Property(nameof(FashionSpace.LearningRate)).EqualTo(0.02));
        Assert.That(new NumbersSpace().Neighbors(), Is.Empty);
        Assert.That(new SingleSpace().Neighbors(), Is.Empty);
    }
}
