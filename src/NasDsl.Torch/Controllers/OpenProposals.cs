namespace NasDsl.Torch;

/// <summary>Remembers, for proposals whose results are out, with what probability each of their choices was made. At most a certain number: a proposal that
/// never comes back is forgotten after that many others.</summary>
internal sealed class OpenProposals<S>(int capacity)
    where S : class, ISearchSpace<S>
{
    private readonly Dictionary<S, double[]> _logProbabilities = [];
    private readonly Queue<(S Architecture, double[] LogProbabilities)> _order = [];

    /// <summary>Remembers a proposal; one that is open already keeps the newer probabilities.</summary>
    public void Add(S architecture, double[] logProbabilities)
    {
        _logProbabilities[architecture] = logProbabilities;
        _order.Enqueue((architecture, logProbabilities));
        while (_order.Count > capacity)
        {
            // What was proposed again since then stays.
            (S oldest, double[] known) = _order.Dequeue();
            if (_logProbabilities.TryGetValue(oldest, out double[]? now) && ReferenceEquals(now, known))
            {
                _logProbabilities.Remove(oldest);
            }
        }
    }

    /// <summary>Takes a proposal out; null where it is not known.</summary>
    public double[]? Take(S architecture) => _logProbabilities.Remove(architecture, out double[]? known) ? known : null;
}
