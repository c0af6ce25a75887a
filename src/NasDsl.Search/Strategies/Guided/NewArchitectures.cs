namespace NasDsl.Search;

/// <summary>Remembers by canonical value what was proposed or told, and finds what was not.</summary>
internal sealed class NewArchitectures<S>(RandomSource random)
    where S : class, ISearchSpace<S>
{
    /// <summary>Random architectures that are drawn until one is new.</summary>
    private const int Draws = 100;

    private readonly HashSet<S> _known = [];

    /// <summary>Whether the last search for something new was in vain.</summary>
    internal bool IsExhausted { get; private set; }

    internal void Remember(S architecture) => _known.Add(architecture.Canonical());

    internal bool IsNew(S canonical) => !_known.Contains(canonical);

    /// <summary>A random new architecture, or a new neighbour of an observed one where none was drawn; a known one only where there is neither.</summary>
    /// <exception cref="NotAdmissibleException">No admissible architecture was drawn and no neighbour is left.</exception>
    internal Proposal<S> Draw(ObservedTrials<S> observed)
    {
        S drawn = S.Sample(random);
        for (int i = 1; i < Draws && !IsExhausted && !IsNew(drawn.Canonical()); i++)
        {
            drawn = S.Sample(random);
        }

        Proposal<S> proposal = drawn;
        bool isNew = IsNew(drawn.Canonical());
        if (!isNew && !IsExhausted && NewNeighbour(observed) is { } neighbour)
        {
            proposal = neighbour;
            isNew = true;
        }

        IsExhausted = !isNew;
        Remember(proposal.Architecture);
        return proposal;
    }

    private Proposal<S>? NewNeighbour(ObservedTrials<S> observed)
    {
        for (int rank = 0; rank < observed.Count; rank++)
        {
            Trial<S> trial = observed.Ranked(rank);
            foreach (S neighbour in AdmittedNeighbors<S>.Of(trial.Architecture, random))
            {
                if (IsNew(neighbour.Canonical()))
                {
                    return new Proposal<S>(neighbour, trial.Number);
                }
            }
        }

        return null;
    }
}
