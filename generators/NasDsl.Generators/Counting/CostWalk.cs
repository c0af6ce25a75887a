using System;
using System.Collections.Generic;
using System.Linq;
using NasDsl.Generators.Model;

namespace NasDsl.Generators.Counting;

/// <summary>
/// Walks through a network from its input to its classifier and keeps, for each state, the least and greatest cost of the way there. A layer's own choices
/// are independent of everything else; what is not are the decisions that sizes and conditions name, its <em>drivers</em>. A driver is part of the state
/// from the first part that reads it to the last, so that the figures are exact. Where there would be too many states, a driver is forgotten and may be
/// decided anew: then they are bounds. Blocks are walked through as the decisions that they come to.
/// </summary>
internal sealed class CostWalk
{
    /// <summary>The most states between two parts.</summary>
    public const int MostStates = 4096;

    /// <summary>The most layers that are looked at, over all states.</summary>
    public const int MostWork = 200_000;

    private readonly CostPlan _plan;
    private readonly FrontWork? _fronts;
    private readonly List<int[]> _reads = [];
    private readonly int[] _lastRead;

    private CostWalk(CostPlan plan, FrontWork? fronts)
    {
        (_plan, _fronts) = (plan, fronts);
        _lastRead = new int[plan.Drivers.Count];
        for (int step = 0; step < plan.Steps.Count; step++)
        {
            _reads.Add(ReadsOf(plan.Steps[step]));
            foreach (int driver in _reads[step])
            {
                _lastRead[driver] = step;
            }
        }
    }

    /// <summary>How much work the last <see cref="Go"/> was.</summary>
    public int Work { get; private set; }

    /// <summary>Whether the last <see cref="Go"/> forgot nothing.</summary>
    public bool IsExact { get; private set; }

    /// <summary>A walk through a network, or null where its parts are not all known here.</summary>
    /// <param name="space">The network.</param>
    /// <param name="fronts">Where the figures are to have their fronts, what counts that work.</param>
    public static CostWalk? Of(SpaceModel space, FrontWork? fronts = null)
    {
        if (!space.IsNetwork || space.Classes is null)
        {
            return null;
        }

        try
        {
            return CostPlan.Of(Flattening.Of(space), fronts) is { } plan ? new CostWalk(plan, fronts) : null;
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    /// <summary>Whether some size or condition hangs on this decision.</summary>
    public bool Reads(string decision) => _plan.Drivers.Any(driver => driver.Name == decision);

    /// <summary>The costs of the architectures that have what is required; null where that is too much work, or the figures are too large.</summary>
    public Figures? Go(Requirement? required = null)
    {
        (Work, IsExact) = (0, true);
        var start = new WalkState(_plan.Input, [.. _plan.Drivers.Select(static _ => WalkState.Open)]);
        var states = new Dictionary<WalkState, Figures> { [start] = default(Figures) with { Front = _fronts is null ? null : CostFront.Of(_fronts, default) } };
        try
        {
            for (int step = 0; step < _plan.Steps.Count; step++)
            {
                var next = new Dictionary<WalkState, Figures>();
                foreach (KeyValuePair<WalkState, Figures> state in states)
                {
                    Take(step, state, next, required);
                }

                if (Work > MostWork)
                {
                    return null;
                }

                states = Narrow(next);
            }
        }
        catch (OverflowException)
        {
            return null;
        }

        return states.Count == 0 ? null : states.Values.Aggregate(static (all, one) => all | one);
    }

    /// <summary>Takes one part from one state, for each way to decide the drivers that it reads and that are open.</summary>
    private void Take(int step, KeyValuePair<WalkState, Figures> state, Dictionary<WalkState, Figures> next, Requirement? required)
    {
        CostStep part = _plan.Steps[step];
        int[] reads = _reads[step];
        int[] decided = [.. state.Key.Decided];
        Decide(0);

        void Decide(int index)
        {
            if (Work > MostWork)
            {
                return;
            }

            if (index == reads.Length)
            {
                Pass();
                return;
            }

            int driver = reads[index];
            if (decided[driver] != WalkState.Open)
            {
                Decide(index + 1);
                return;
            }

            foreach (int token in TokensOf(driver, decided, required))
            {
                decided[driver] = token;
                Decide(index + 1);
            }

            decided[driver] = WalkState.Open;
        }

        void Pass()
        {
            FeatureShape shape = state.Key.Shape;
            Figures figures = state.Value;
            if (part.When.IsMet(decided))
            {
                Work += part.Weight;
                figures += part.Pass(ref shape, decided, required);
            }
            else if (required is not null && required.Member == part.Member)
            {
                return;
            }
            else
            {
                Work++;
            }

            Add(next, new(shape, Remembered(decided, step)), figures);
        }
    }

    private static void Add(Dictionary<WalkState, Figures> states, WalkState state, Figures figures) =>
        states[state] = states.TryGetValue(state, out Figures known) ? known | figures : figures;

    private int[] Remembered(int[] decided, int step)
    {
        int[] remembered = [.. decided];
        for (int driver = 0; driver < remembered.Length; driver++)
        {
            remembered[driver] = _lastRead[driver] > step ? remembered[driver] : WalkState.Open;
        }

        return remembered;
    }

    /// <summary>Forgets drivers, the one with the most values first, until the states are few enough.</summary>
    private Dictionary<WalkState, Figures> Narrow(Dictionary<WalkState, Figures> states)
    {
        while (states.Count > MostStates)
        {
            int forgotten = -1;
            int most = 1;
            for (int driver = 0; driver < _plan.Drivers.Count; driver++)
            {
                int values = states.Keys.Select(state => state.Decided[driver]).Distinct().Count();
                (forgotten, most) = values > most ? (driver, values) : (forgotten, most);
            }

            if (forgotten < 0)
            {
                // Different shapes alone; the next part's work says when it is too much.
                return states;
            }

            IsExact = false;
            var fewer = new Dictionary<WalkState, Figures>();
            foreach (KeyValuePair<WalkState, Figures> state in states)
            {
                int[] decided = [.. state.Key.Decided];
                decided[forgotten] = WalkState.Open;
                Add(fewer, new(state.Key.Shape, decided), state.Value);
            }

            states = fewer;
        }

        return states;
    }

    private IEnumerable<int> TokensOf(int driver, int[] decided, Requirement? required)
    {
        Driver own = _plan.Drivers[driver];
        bool isOurs = required is { Token: >= 0 } && required.Member == own.Name;
        if (!own.When.IsMet(decided))
        {
            return isOurs ? [] : [WalkState.NotTaken];
        }

        return isOurs ? [required!.Token] : Enumerable.Range(0, own.Tokens);
    }

    /// <summary>What a part reads, and what that depends on, which stands in front of it.</summary>
    private int[] ReadsOf(CostStep step)
    {
        var reads = new List<int>();
        foreach (int driver in step.Reads)
        {
            Add(driver);
        }

        Add(step.When.Driver);
        Add(step.Own);
        return [.. reads];

        void Add(int driver)
        {
            if (driver >= 0 && !reads.Contains(driver))
            {
                Add(_plan.Drivers[driver].When.Driver);
                reads.Add(driver);
            }
        }
    }
}
