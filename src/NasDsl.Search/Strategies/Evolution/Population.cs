using System.Runtime.InteropServices;

namespace NasDsl.Search;

/// <summary>The living and their scores, the oldest first.</summary>
internal sealed class Population<S>(int size, Survival survival)
    where S : class, ISearchSpace<S>
{
    private readonly List<Trial<S>> _members = [];
    private readonly List<double> _scores = [];

    // Only where the worst dies does it matter who is whose copy.
    private readonly List<S> _canonical = [];

    internal IReadOnlyList<Trial<S>> Members => _members;

    internal ReadOnlySpan<double> Scores => CollectionsMarshal.AsSpan(_scores);

    internal void Add(Trial<S> trial)
    {
        if (survival == Survival.Elitist && trial.IsRepeat)
        {
            // It is alive, or was not good enough; copies of the best would crowd out all others.
            return;
        }

        if (survival == Survival.Elitist)
        {
            S canonical = trial.Architecture.Canonical();
            if (_canonical.IndexOf(canonical) is >= 0 and var copy)
            {
                // Evaluated again, it is judged by its new result.
                RemoveAt(copy);
            }

            _canonical.Add(canonical);
        }

        _members.Add(trial);
        _scores.Add(trial.Score);
        if (_members.Count > size)
        {
            RemoveAt(survival == Survival.Aging ? 0 : Worst());
        }
    }

    private void RemoveAt(int place)
    {
        _members.RemoveAt(place);
        _scores.RemoveAt(place);
        if (survival == Survival.Elitist)
        {
            _canonical.RemoveAt(place);
        }
    }

    private int Worst()
    {
        int worst = 0;
        for (int i = 1; i < _scores.Count; i++)
        {
            worst = _scores[i] < _scores[worst] ? i : worst;
        }

        return worst;
    }
}
