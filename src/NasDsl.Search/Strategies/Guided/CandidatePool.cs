namespace NasDsl.Search;

/// <summary>The candidates of one batch with their encodings and worths. Its memory is used again for each batch.</summary>
internal sealed class CandidatePool<S>(int capacity)
    where S : class, ISearchSpace<S>
{
    /// <summary>Tries for each candidate, so that a neighbourhood that is known already ends the search for more.</summary>
    private const int Tries = 5;

    private readonly Proposal<S>[] _candidates = new Proposal<S>[capacity];
    private readonly double[] _negativeWorths = new double[capacity];
    private readonly float[] _features = new float[capacity * S.OneHotLength];
    private readonly HashSet<S> _taken = [];

    internal int Count { get; private set; }

    internal ReadOnlySpan<float> Features(int candidate) => _features.AsSpan(candidate * S.OneHotLength, S.OneHotLength);

    /// <summary>Makes candidates that are new and differ from each other: mutations of the best observed, in turn, and random architectures.</summary>
    internal void Fill(ObservedTrials<S> observed, NewArchitectures<S> known, BananasOptions options, RandomSource random)
    {
        Count = 0;
        _taken.Clear();
        int parents = Math.Min(options.Parents, observed.Count);
        int mutated = (int)Math.Round(capacity * (1 - options.RandomShare));
        int refused = 0;
        for (int i = 0; Count < mutated && i < Tries * mutated && refused < parents; i++)
        {
            Trial<S> parent = observed.Ranked(i % parents);
            try
            {
                Add(Mutate(parent.Architecture, 1 + random.Next(options.MaxMutations), random), parent.Number, known);
            }
            catch (NotAdmissibleException)
            {
                // The bounds of the space leave this parent no neighbour, which took long to find out.
                refused++;
            }
        }

        AddRandom(Tries * (capacity - mutated), known, random);
    }

    internal void Judge(int candidate, double worth) => _negativeWorths[candidate] = -worth;

    /// <summary>The candidates of greatest worth, the best first. To be called once all are judged.</summary>
    internal ReadOnlySpan<Proposal<S>> Best(int count)
    {
        Array.Sort(_negativeWorths, _candidates, 0, Count);
        return _candidates.AsSpan(0, Math.Min(count, Count));
    }

    private static S Mutate(S parent, int times, RandomSource random)
    {
        S child = parent;
        for (int i = 0; i < times; i++)
        {
            child = child.Mutate(random);
        }

        return child;
    }

    private void AddRandom(int tries, NewArchitectures<S> known, RandomSource random)
    {
        try
        {
            for (int i = 0; Count < _candidates.Length && i < tries; i++)
            {
                Add(S.Sample(random), null, known);
            }
        }
        catch (NotAdmissibleException)
        {
            // Where nothing admissible is drawn, mutations are all there is.
        }
    }

    private void Add(S made, int? parent, NewArchitectures<S> known)
    {
        S canonical = made.Canonical();
        if (known.IsNew(canonical) && _taken.Add(canonical))
        {
            made.WriteOneHot(_features.AsSpan(Count * S.OneHotLength, S.OneHotLength));
            _candidates[Count++] = new Proposal<S>(made, parent);
        }
    }
}
