using System.Runtime.InteropServices;

namespace NasDsl.Search;

/// <summary>The neighbours of an architecture in random order: all that differ in one discrete decision, and a few for each continuous number.</summary>
internal sealed class Neighborhood<S>
    where S : class, ISearchSpace<S>
{
    private readonly List<S> _neighbors = [];
    private int _next;

    /// <summary>Whether every neighbour was taken.</summary>
    internal bool IsExhausted => _next == _neighbors.Count;

    /// <summary>The next neighbour.</summary>
    internal S Take() => _neighbors[_next++];

    /// <summary>Becomes the neighbourhood of another architecture.</summary>
    internal void MoveTo(S center, int stepsPerNumber, RandomSource random)
    {
        _next = 0;
        _neighbors.Clear();
        _neighbors.AddRange(AdmittedNeighbors<S>.Of(center, random));
        if (S.NumberCount > 0)
        {
            AddSteps(center, stepsPerNumber, random);
        }

        random.Shuffle(CollectionsMarshal.AsSpan(_neighbors));
    }

    private void AddSteps(S center, int stepsPerNumber, RandomSource random)
    {
        Span<int> tokens = stackalloc int[S.TokenCount];
        Span<double> numbers = stackalloc double[S.NumberCount];
        center.Encode(tokens, numbers);
        for (int i = 0; i < numbers.Length; i++)
        {
            if (!NumberDecisions<S>.All[i].IsActive(tokens))
            {
                continue;
            }

            double value = numbers[i];
            for (int step = 0; step < stepsPerNumber; step++)
            {
                numbers[i] = NumberDecisions<S>.Scales[i].Mutate(value, random);
                S neighbor = S.Decode(tokens, numbers);
                if (Admissibility.IsAdmitted(neighbor))
                {
                    _neighbors.Add(neighbor);
                }
            }

            numbers[i] = value;
        }
    }
}
