namespace NasDsl.Torch;

/// <summary>
/// Architectures that together have every operation of a space at every shape. Places are found by drawing architectures, and by looking at all neighbours of
/// each that had something new: a place that needs several decisions at once is reached over those that need fewer.
/// </summary>
internal sealed class OperationCover<S> : IOperationVisitor
    where S : class, ISearchSpace<S>, INetworkOperations
{
    // A draw costs microseconds, a place that is missed a search.
    private const int MostIdleDraws = 2_000;
    private const int MostDraws = 50_000;

    private readonly HashSet<OperationPlace> _places = [];
    private readonly Queue<S> _unexplored = new();

    private OperationCover()
    {
    }

    /// <summary>The places.</summary>
    public IReadOnlyCollection<OperationPlace> Places => _places;

    /// <summary>The architectures, each of which has a place that no earlier one has.</summary>
    public List<S> Witnesses { get; } = [];

    /// <summary>Covers the space.</summary>
    /// <exception cref="NotAdmissibleException">No admissible architecture was found.</exception>
    public static OperationCover<S> Of(RandomSource random)
    {
        var cover = new OperationCover<S>();
        int idle = 0;
        for (int draws = 0; draws < MostDraws && idle < MostIdleDraws; draws++)
        {
            idle = cover.Add(S.Sample(random)) ? 0 : idle + 1;
            while (cover._unexplored.TryDequeue(out S? architecture))
            {
                foreach (S neighbour in architecture.Neighbors())
                {
                    cover.Add(neighbour);
                }
            }
        }

        return cover;
    }

    /// <inheritdoc/>
    public void Visit(in OperationPlace place) => _places.Add(place);

    private bool Add(S architecture)
    {
        int known = _places.Count;
        architecture.VisitOperations(this);
        if (_places.Count == known)
        {
            return false;
        }

        Witnesses.Add(architecture);
        _unexplored.Enqueue(architecture);
        return true;
    }
}
