namespace NasDsl.Torch;

/// <summary>
/// All paths through a series of steps, the cheapest first. What each state costs to the end at least is known exactly, so that a path which leaves the best one at
/// some step has a known cost before it is walked: each path that is told adds those that leave it behind the place where it left its own parent, so that every
/// path comes once (Lawler, A procedure for computing the K best solutions to discrete optimization problems, 1972).
/// </summary>
internal sealed class BestPaths
{
    private readonly RankedArc[][][] _steps;
    private readonly double[][] _rest;

    /// <summary>Prepares the steps.</summary>
    /// <param name="steps">The ways of each step by state; the first step begins in state 0, the last ends there.</param>
    public BestPaths(RankedArc[][][] steps)
    {
        _steps = new RankedArc[steps.Length][][];
        _rest = new double[steps.Length + 1][];
        _rest[steps.Length] = [0];
        for (int step = steps.Length - 1; step >= 0; step--)
        {
            // Sorted stably: of equal ways the first one comes first.
            double[] behind = _rest[step + 1];
            _steps[step] = Array.ConvertAll(steps[step], arcs => arcs.OrderBy(arc => arc.Cost + behind[arc.Next]).ToArray());
            _rest[step] = Array.ConvertAll(_steps[step], arcs => arcs.Length == 0 ? double.PositiveInfinity : arcs[0].Cost + behind[arcs[0].Next]);
        }
    }

    /// <summary>What is chosen at each step of each path; one array that is written over.</summary>
    public IEnumerable<int[]> InOrder()
    {
        long number = 0;
        var open = new PriorityQueue<Departure, (double Cost, long Number)>();
        open.Enqueue(new([], 0, 0), (_rest[0][0], number++));
        var choices = new int[_steps.Length];
        while (open.TryDequeue(out Departure departure, out _))
        {
            var ranks = new int[_steps.Length];
            departure.Parent.AsSpan(0, departure.Step).CopyTo(ranks);
            if (departure.Step < ranks.Length)
            {
                ranks[departure.Step] = departure.Rank;
            }

            (int state, double cost) = (0, 0);
            for (int step = 0; step < ranks.Length; step++)
            {
                RankedArc[] arcs = _steps[step][state];
                if (step >= departure.Step && ranks[step] + 1 < arcs.Length)
                {
                    RankedArc other = arcs[ranks[step] + 1];
                    open.Enqueue(new(ranks, step, ranks[step] + 1), (cost + other.Cost + _rest[step + 1][other.Next], number++));
                }

                RankedArc taken = arcs[ranks[step]];
                (choices[step], state, cost) = (taken.Choice, taken.Next, cost + taken.Cost);
            }

            yield return choices;
        }
    }

    /// <summary>A path that goes like another up to a step, takes there the way of this rank, and from there on the best ones.</summary>
    private readonly record struct Departure(int[] Parent, int Step, int Rank);
}
