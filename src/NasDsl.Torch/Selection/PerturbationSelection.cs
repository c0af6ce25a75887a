using TorchSharp;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace NasDsl.Torch;

/// <summary>
/// Selection by perturbation (DARTS+PT, arXiv 2108.04392, algorithm 1): for a random open edge of each decision, the operation without which the supernet loses most validation accuracy
/// is kept; the supernet is tuned before the next. Where nodes choose their inputs, each keeps in the end the edges without which most is lost, as many as it
/// reads. Trials run in train mode on frozen running statistics, as in the authors' code; of equal accuracies the loss decides.
/// </summary>
internal sealed class PerturbationSelection<S> : IResumable
    where S : class, IRelaxableSpace<S>
{
    private readonly MixtureSupernet<S> _supernet;
    private readonly FixedBatches _trials;
    private readonly RandomSource _random;
    private readonly IReadOnlyList<MixtureWeights> _decisions;
    private readonly ProjectedRelaxation[] _projections;
    private readonly List<int>[] _openNodes;

    /// <summary>Begins with everything open.</summary>
    /// <param name="supernet">The trained supernet.</param>
    /// <param name="trials">What trials are measured on.</param>
    /// <param name="random">Draws the order of decisions.</param>
    public PerturbationSelection(MixtureSupernet<S> supernet, FixedBatches trials, RandomSource random)
    {
        (_supernet, _trials, _random) = (supernet, trials, random);
        _decisions = supernet.RequireWeights();
        _projections = new ProjectedRelaxation[_decisions.Count];
        _openNodes = new List<int>[_decisions.Count];
        for (int i = 0; i < _projections.Length; i++)
        {
            _decisions[i].Relaxation = _projections[i] = new ProjectedRelaxation(_decisions[i].Rows, _decisions[i].Columns);
            _openNodes[i] = NodesWithAChoice(_decisions[i]);
        }

        (OperationRounds, Rounds) = (OperationRoundsOf(supernet), RoundsOf(supernet));
    }

    /// <summary>In how many rounds all is decided.</summary>
    public int Rounds { get; }

    private int OperationRounds { get; }

    /// <summary>In how many rounds all of a supernet is decided: as many as its largest decision has edges (layers), then as its largest cell has nodes that choose.</summary>
    public static int RoundsOf(MixtureSupernet<S> supernet) =>
        OperationRoundsOf(supernet) + supernet.RequireWeights().Max(static decision => NodesWithAChoice(decision).Count);

    /// <summary>Does one round: decides one edge (layer) of each decision, or in the last rounds the inputs of one node of each.</summary>
    /// <param name="round">The round.</param>
    /// <param name="isOver">Asked before each measurement; where it holds, what is not decided yet stays open. Null, where nothing ends the round.</param>
    public void Decide(int round, Func<bool>? isOver = null)
    {
        bool decidesOperations = round < OperationRounds;
        for (int i = 0; i < _decisions.Count; i++)
        {
            if (decidesOperations)
            {
                DecideOperation(_decisions[i], _projections[i], isOver);
            }
            else if (_openNodes[i].Count > 0)
            {
                int next = _random.Next(_openNodes[i].Count);
                if (DecideInputs(_decisions[i].Topology!, _projections[i], _openNodes[i][next], isOver))
                {
                    _openNodes[i].RemoveAt(next);
                }
            }
        }
    }

    /// <inheritdoc/>
    public void WriteState(BinaryWriter writer)
    {
        writer.Section("selection");
        writer.Write(_random);
        Array.ForEach(_projections, projection => projection.WriteState(writer));
        Array.ForEach(_openNodes, writer.WriteInts);
    }

    /// <inheritdoc/>
    public void ReadState(BinaryReader reader)
    {
        reader.Section("selection");
        reader.Read(_random);
        Array.ForEach(_projections, projection => projection.ReadState(reader));
        foreach (List<int> open in _openNodes)
        {
            open.Clear();
            open.AddRange(reader.ReadInts());
        }
    }

    private void DecideOperation(MixtureWeights decision, ProjectedRelaxation projection, Func<bool>? isOver)
    {
        int[] open = [.. Enumerable.Range(0, decision.Rows).Where(projection.IsOpen)];
        if (open.Length == 0)
        {
            return;
        }

        int row = open[_random.Next(open.Length)], best = -1;
        (double Accuracy, double Loss) worst = default;
        for (int candidate = 0; candidate < decision.Columns; candidate++)
        {
            if (!CanBeChosen(decision, candidate))
            {
                continue;
            }

            (double, double) without = default;
            if (decision.Columns > 1)
            {
                if (isOver?.Invoke() == true)
                {
                    projection.PutBack();
                    return;
                }

                projection.LeaveOut(row, candidate);
                without = Measure();
            }

            if (best < 0 || IsWorse(without, worst))
            {
                (best, worst) = (candidate, without);
            }
        }

        projection.PutBack();
        projection.Decide(row, best);
    }

    private bool DecideInputs(CellTopology topology, ProjectedRelaxation projection, int node, Func<bool>? isOver)
    {
        int[] rows = [.. Enumerable.Range(topology.FirstRowOf(node), topology.Predecessors + node)];
        var without = new (double Accuracy, double Loss)[rows.Length];
        for (int source = 0; source < rows.Length; source++)
        {
            if (isOver?.Invoke() == true)
            {
                projection.PutBack();
                return false;
            }

            projection.LeaveOut(rows[source]);
            without[source] = Measure();
        }

        projection.PutBack();
        foreach (int source in Enumerable.Range(0, rows.Length)
            .OrderBy(source => without[source].Accuracy).ThenByDescending(source => without[source].Loss).Skip(topology.Inputs))
        {
            projection.Remove(rows[source]);
        }

        return true;
    }

    private (double Accuracy, double Loss) Measure()
    {
        using DisposeScope scope = NewDisposeScope();
        using var withoutGraph = no_grad();
        using FrozenStatistics frozen = new(_supernet);
        (long right, double loss) = (0, 0);
        for (int i = 0; i < _trials.Count; i++)
        {
            using DisposeScope inner = NewDisposeScope();
            Batch batch = _trials[i];
            Tensor logits = _supernet.forward(batch.Inputs);
            right += Accuracy.CountRight(logits, batch.Labels).item<long>();
            loss += functional.cross_entropy(logits, batch.Labels).to_type(ScalarType.Float64).item<double>();
        }

        return (right / (double)(_trials.Count * _trials.Size), loss / _trials.Count);
    }

    private static bool IsWorse((double Accuracy, double Loss) one, (double Accuracy, double Loss) other) =>
        one.Accuracy < other.Accuracy || (one.Accuracy == other.Accuracy && one.Loss > other.Loss);

    // Zero that takes part in the mixture alone, or would be an input of a node that chooses its inputs, is no choice.
    private static bool CanBeChosen(MixtureWeights decision, int candidate) =>
        decision.Topology is not { } topology
        || (Array.IndexOf(decision.Choosable!, candidate) >= 0 && (topology.Wiring == Wiring.Dense || candidate != decision.Zero));

    private static int OperationRoundsOf(MixtureSupernet<S> supernet) => supernet.RequireWeights().Max(static decision => decision.Rows);

    private static List<int> NodesWithAChoice(MixtureWeights decision) => decision.Topology is { Wiring: Wiring.Chosen } topology
        ? [.. Enumerable.Range(0, topology.Nodes).Where(node => topology.Predecessors + node > topology.Inputs)]
        : [];
}
