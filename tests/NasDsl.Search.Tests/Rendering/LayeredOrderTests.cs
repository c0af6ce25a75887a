using NasDsl.Search.Rendering;

namespace NasDsl.Search.Tests.Rendering;

public class LayeredOrderTests
{
    [Test]
    public void A_tangle_that_can_be_undone_is()
    {
        var graph = new LayeredGraph();
        LayeredVertex[] left = [.. Enumerable.Range(0, 5).Select(_ => graph.Add(0, 10, 10))];
        LayeredVertex[] right = [.. Enumerable.Range(0, 5).Select(_ => graph.Add(2, 10, 10))];
        for (int i = 0; i < 5; i++)
        {
            graph.Connect(left[i], right[(3 * i) % 5]);
        }

        Assert.That(LayeredOrder.Crossings(graph.Layers), Is.GreaterThan(0));
        graph.Arrange();
        Assert.That(LayeredOrder.Crossings(graph.Layers), Is.Zero);
        Assert.That(left.Select((vertex, i) => right[(3 * i) % 5].Y - vertex.Y), Is.All.Zero.Within(1e-9), "edges without crossings run straight here");
    }

    [Test]
    public void Small_tangles_have_as_few_crossings_as_any_order()
    {
        var random = new RandomSource(4);
        int found = 0, best = 0;
        for (int round = 0; round < 40; round++)
        {
            var graph = new LayeredGraph();
            LayeredVertex[] left = [.. Enumerable.Range(0, 4).Select(_ => graph.Add(0, 10, 10))];
            LayeredVertex[] right = [.. Enumerable.Range(0, 4).Select(_ => graph.Add(1, 10, 10))];
            List<(int From, int To)> edges = [];
            for (int i = 0; i < 16; i++)
            {
                if (random.Next(2) == 0)
                {
                    edges.Add((i / 4, i % 4));
                    graph.Connect(left[i / 4], right[i % 4]);
                }
            }

            graph.Arrange();
            found += LayeredOrder.Crossings(graph.Layers);
            best += Orders(4).SelectMany(_ => Orders(4), (one, other) => Crossings(edges, one, other)).Min();
        }

        // Barycentres are a heuristic; on graphs this small it loses next to nothing.
        Assert.That(found, Is.InRange(best, (int)(1.1 * best)));
    }

    private static int Crossings(List<(int From, int To)> edges, int[] left, int[] right) =>
        edges.SelectMany(_ => edges, (one, other) => left[one.From] < left[other.From] && right[one.To] > right[other.To] ? 1 : 0).Sum();

    private static IEnumerable<int[]> Orders(int count) => count == 0
        ? [[]]
        : Orders(count - 1).SelectMany(order => Enumerable.Range(0, count), (order, at) => (int[])[.. order.Take(at), count - 1, .. order.Skip(at)]);
}
