using System.Runtime.InteropServices;

namespace NasDsl.Search;

/// <summary>The completed trials with their one-hot encodings, as a predictor reads them.</summary>
internal sealed class ObservedTrials<S>
    where S : class, ISearchSpace<S>
{
    private readonly List<Trial<S>> _ranked = [];
    private readonly List<float> _features = [];
    private readonly List<double> _scores = [];

    internal int Count => _ranked.Count;

    /// <summary>The trial with the greatest score.</summary>
    internal Trial<S> Best => _ranked[0];

    /// <summary>The encodings, one behind the other, in the order of <see cref="Scores"/>.</summary>
    internal ReadOnlySpan<float> Features => CollectionsMarshal.AsSpan(_features);

    /// <summary>The scores, in the order in which they were told.</summary>
    internal ReadOnlySpan<double> Scores => CollectionsMarshal.AsSpan(_scores);

    /// <summary>The trial with the rank-th greatest score, from 0; of equals the earlier.</summary>
    internal Trial<S> Ranked(int rank) => _ranked[rank];

    internal void Add(Trial<S> trial)
    {
        int place = _ranked.Count;
        while (place > 0 && _ranked[place - 1].Score < trial.Score)
        {
            place--;
        }

        _ranked.Insert(place, trial);
        _scores.Add(trial.Score);
        int end = _features.Count;
        CollectionsMarshal.SetCount(_features, end + S.OneHotLength);
        trial.Architecture.WriteOneHot(CollectionsMarshal.AsSpan(_features)[end..]);
    }
}
