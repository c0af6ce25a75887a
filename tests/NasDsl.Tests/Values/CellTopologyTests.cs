using System.Numerics;

namespace NasDsl.Tests;

public class CellTopologyTests
{
    private static readonly CellTopology _darts = new(4, 2, 2, Wiring.Chosen, RepeatInputs: false, CellOutput.AllNodes, Operations: 7);
    private static readonly CellTopology _bench201 = new(3, 1, 2, Wiring.Dense, RepeatInputs: false, CellOutput.LastNode, Operations: 5);
    private static readonly CellTopology _enas = new(5, 2, 2, Wiring.Chosen, RepeatInputs: true, CellOutput.AllNodes, Operations: 5);

    private static readonly CellTopology[] _all = [_darts, _bench201, _enas];

    [Test]
    public void Sizes_are_the_published_ones()
    {
        Assert.That(_darts.Cardinality, Is.EqualTo((BigInteger)1_037_664_180));
        Assert.That(_bench201.Cardinality, Is.EqualTo((BigInteger)15_625));
        Assert.That(_enas.Cardinality, Is.EqualTo(BigInteger.Pow(5 * 720, 2) * BigInteger.Pow(5, 8)));
        Assert.That((_darts.TokenCount, _bench201.TokenCount, _enas.TokenCount), Is.EqualTo((12, 6, 20)));
        Assert.That((_darts.OutputNodes, _bench201.OutputNodes), Is.EqualTo((4, 1)));
    }

    [TestCaseSource(nameof(_all))]
    public void Edges_written_are_read_back(CellTopology topology)
    {
        var random = new RandomSource(50);
        for (int i = 0; i < 200; i++)
        {
            var tokens = new int[topology.TokenCount];
            for (int node = 0; node < topology.Nodes; node++)
            {
                int edges = topology.EdgesOf(node);
                int[] inputs = [.. Enumerable.Range(0, topology.Predecessors + node)];
                random.Shuffle(inputs.AsSpan());
                inputs = [.. inputs.Take(edges).Order()];
                int[] operations = [.. Enumerable.Range(0, edges).Select(_ => random.Next(topology.Operations))];
                topology.WriteEdges(node, inputs, operations, tokens);

                var (readInputs, readOperations) = (new int[edges], new int[edges]);
                topology.ReadEdges(node, tokens, readInputs, readOperations);
                Assert.That((readInputs, readOperations), Is.EqualTo((inputs, operations)));
            }
        }
    }

    [TestCaseSource(nameof(_all))]
    public void Nodes_follow_one_another_without_a_gap(CellTopology topology)
    {
        for (int node = 0; node < topology.Nodes; node++)
        {
            Assert.That(topology.FirstTokenOf(node) + topology.TokensOf(node), Is.EqualTo(topology.FirstTokenOf(node + 1)));
        }
    }
}
