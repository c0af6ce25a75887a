namespace NasDsl.Search;

/// <summary>
/// How long each operation of a space takes at each shape, measured once on one device; the latency of an architecture is then a sum that needs no network. What
/// lies between operations (the sums and concatenations of cells and links) is not in it. As in ProxylessNAS, Cai, Zhu and Han, ICLR 2019, arXiv 1812.00332, and
/// FBNet, Wu et al., CVPR 2019, arXiv 1812.03443.
/// </summary>
/// <remarks>
/// As a cost: <c>Objective.Of&lt;S&gt;("latency", ObjectiveDirection.Minimize, table.Of, "s")</c>, for <see cref="Nsga2{S}"/> or a <see cref="CostAwareReward{S}"/>.
/// As a bound: <see cref="CostBound{S}"/>. NasDsl.Torch's <c>LatencyMeasurement</c> makes tables.
/// </remarks>
/// <typeparam name="S">The search space.</typeparam>
public sealed class LatencyTable<S>
    where S : class, ISearchSpace<S>, INetworkOperations
{
    private readonly Dictionary<OperationPlace, double> _seconds;

    /// <summary>A table from what was measured.</summary>
    /// <param name="conditions">Where and how.</param>
    /// <param name="seconds">The seconds of each operation for one batch; not negative.</param>
    /// <exception cref="ArgumentOutOfRangeException">A figure is negative or no finite number.</exception>
    public LatencyTable(LatencyConditions conditions, IEnumerable<KeyValuePair<OperationPlace, double>> seconds)
    {
        ArgumentNullException.ThrowIfNull(conditions);
        ArgumentNullException.ThrowIfNull(seconds);
        Conditions = conditions;
        _seconds = new Dictionary<OperationPlace, double>(seconds);
        foreach ((OperationPlace place, double figure) in _seconds)
        {
            if (!(figure >= 0 && double.IsFinite(figure)))
            {
                throw new ArgumentOutOfRangeException(nameof(seconds), figure, $"{place} cannot take that many seconds.");
            }
        }
    }

    /// <summary>Where and how it was measured.</summary>
    public LatencyConditions Conditions { get; }

    /// <summary>The seconds of each operation for one batch.</summary>
    public IReadOnlyDictionary<OperationPlace, double> Seconds => _seconds;

    /// <summary>The latency of an architecture in seconds for one batch: the sum over the operations of its network, fixed parts included.</summary>
    /// <exception cref="KeyNotFoundException">An operation was not measured; the message names it.</exception>
    public double Of(S architecture)
    {
        ArgumentNullException.ThrowIfNull(architecture);
        var sum = new Sum(_seconds);
        architecture.VisitOperations(sum);
        return sum.Seconds;
    }

    /// <summary>Whether all operations of the architecture were measured.</summary>
    public bool Covers(S architecture)
    {
        ArgumentNullException.ThrowIfNull(architecture);
        var cover = new Cover(_seconds);
        architecture.VisitOperations(cover);
        return cover.IsWhole;
    }

    private sealed class Sum(Dictionary<OperationPlace, double> seconds) : IOperationVisitor
    {
        public double Seconds { get; private set; }

        public void Visit(in OperationPlace place) => Seconds += seconds.TryGetValue(place, out double figure)
            ? figure
            : throw new KeyNotFoundException($"The latency of {place} was not measured.");
    }

    private sealed class Cover(Dictionary<OperationPlace, double> seconds) : IOperationVisitor
    {
        public bool IsWhole { get; private set; } = true;

        public void Visit(in OperationPlace place) => IsWhole &= seconds.ContainsKey(place);
    }
}
