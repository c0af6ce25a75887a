namespace NasDsl.Tests;

/// <summary><see cref="Layers{T}"/>, <see cref="Node{T}"/> and <see cref="Cell{T}"/> as values.</summary>
public class CollectionTests
{
    private enum Wide : long
    {
        Negative = -1,
        Small = 3,
        Huge = 1L << 40,
    }

    [TestCase(0)]
    [TestCase(1)]
    [TestCase(16)]
    [TestCase(17)]
    [TestCase(200)]
    public void Layers_are_equal_by_content_packed_or_not(int count)
    {
        TestOp[] items = [.. Enumerable.Range(0, count).Select(i => (TestOp)(i % 3))];
        Layers<TestOp> layers = [.. items];
        Layers<TestOp> same = [.. items];
        Assert.That(layers, Is.EqualTo(items));
        Assert.That(layers == same && layers.GetHashCode() == same.GetHashCode() && layers.Count == count);
        if (count > 0)
        {
            items[^1] = items[^1] == TestOp.Conv ? TestOp.Pool : TestOp.Conv;
            Layers<TestOp> other = [.. items];
            Layers<TestOp> shorter = [.. items.Take(count - 1)];
            Assert.That(layers != other && layers != shorter && !layers.Equals((object?)null));
        }

        Assert.That(() => layers[count], Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => layers[-1], Throws.InstanceOf<ArgumentOutOfRangeException>());
    }

    [Test]
    public void Layers_keep_values_that_no_byte_holds()
    {
        Layers<Wide> layers = [Wide.Negative, Wide.Small, Wide.Huge];
        Assert.That(layers, Is.EqualTo(new[] { Wide.Negative, Wide.Small, Wide.Huge }));
        Assert.That(layers.ToString(), Is.EqualTo("[Negative, Small, Huge]"));
        Layers<Wide> same = [Wide.Negative, Wide.Small, Wide.Huge];
        Assert.That(layers, Is.EqualTo(same));
    }

    [Test]
    public void Cells_are_equal_by_content()
    {
        Cell<TestOp> cell = [[(0, TestOp.Conv), (1, TestOp.Skip)], [(2, TestOp.Pool)]];
        Cell<TestOp> same = [[(0, TestOp.Conv), (1, TestOp.Skip)], [(2, TestOp.Pool)]];
        Cell<TestOp> cut = [[(0, TestOp.Conv)], [(1, TestOp.Skip), (2, TestOp.Pool)]];
        Assert.That(cell == same && cell.GetHashCode() == same.GetHashCode());
        Assert.That(cell != cut, "the same edges, but in other nodes");
        Assert.That(cell.ToString(), Is.EqualTo("[[0:Conv, 1:Skip], [2:Pool]]"));
        Assert.That((cell.Count, cell[0].Count, cell[1][0]), Is.EqualTo((2, 2, new Edge<TestOp>(2, TestOp.Pool))));
        Assert.That(cell[0] == same[0] && cell[0] != cell[1]);
    }

    [Test]
    public void Large_cells_are_equal_by_content()
    {
        Cell<TestOp> cell = Make(300);
        Assert.That(cell == Make(300) && cell != Make(299));
        Assert.That(cell[299][1], Is.EqualTo(new Edge<TestOp>(300, TestOp.Skip)));

        static Cell<TestOp> Make(int nodes)
        {
            Node<TestOp>[] all = [.. Enumerable.Range(0, nodes).Select(Node)];
            return [.. all];
        }

        static Node<TestOp> Node(int node) => [(node, TestOp.Conv), (node + 1, TestOp.Skip)];
    }

    [Test]
    public void Defaults_are_empty()
    {
        Assert.That(default(Layers<TestOp>), Is.Empty);
        Assert.That(default(Cell<TestOp>), Is.Empty);
        Assert.That(default(Node<TestOp>), Is.Empty);
        Layers<TestOp> none = [];
        Assert.That(none, Is.EqualTo(default(Layers<TestOp>)));
    }
}
