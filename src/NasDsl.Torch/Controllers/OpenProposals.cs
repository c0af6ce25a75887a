namespace NasDsl.Torch;

/// <summary>Remembers, for proposals whose results are out, with what probability each of their choices was made. At most a certain number: a proposal that
/// never comes back is forgotten after that many others.</summary>
internal sealed class OpenProposals<S>(int capacity)
    where S : class, ISearchSpace<S>
{
    private readonly Dictionary<S, Queue<double[]>> _open = [];
    private readonly Queue<(S Architecture, double[] LogProbabilities)> _order = [];

    /// <summary>Remembers a proposal; of several of one architecture each is remembered.</summary>
    public void Add(S architecture, double[] logProbabilities)
    {
        if (!_open.TryGetValue(architecture, out Queue<double[]>? open))
        {
            _open[architecture] = open = [];
        }

        open.Enqueue(logProbabilities);
        _order.Enqueue((architecture, logProbabilities));
        while (_order.Count > capacity)
        {
            // What was taken out is here still; what was proposed again since then stays.
            (S oldest, double[] known) = _order.Dequeue();
            if (_open.TryGetValue(oldest, out Queue<double[]>? left) && ReferenceEquals(left.Peek(), known))
            {
                Take(oldest);
            }
        }
    }

    /// <summary>Takes the first proposal of an architecture out; null where none is known.</summary>
    public double[]? Take(S architecture)
    {
        if (!_open.TryGetValue(architecture, out Queue<double[]>? open))
        {
            return null;
        }

        double[] first = open.Dequeue();
        if (open.Count == 0)
        {
            _open.Remove(architecture);
        }

        return first;
    }
}
