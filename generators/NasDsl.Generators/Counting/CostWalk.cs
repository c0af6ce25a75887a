using System;
using System.Collections.Generic;
using System.Linq;
using NasDsl.Generators.Model;

namespace NasDsl.Generators.Counting;

/// <summary>
/// Walks through a network from its input to its classifier and keeps, for each state, the least and greatest cost of the way there. A layer's own choices
/// are independent of everything else; what is not are the decisions that sizes name, its <em>drivers</em>. A driver is part of the state from the first
/// part that reads it to the last, so that the figures are exact. Where there would be too many states, a driver is forgotten and may be decided anew:
/// then they are bounds.
/// </summary>
internal sealed class CostWalk
{
    /// <summary>The most states between two parts.</summary>
    public const int MostStates = 4096;

    /// <summary>The most layers that are looked at, over all states.</summary>
    public const int MostWork = 200_000;

    private readonly SpaceModel _space;
    private readonly List<ValueDecisionModel> _drivers = [];
    private readonly List<CostStep> _steps = [];
    private readonly Dictionary<string, CandidateFigures> _candidates = [];
    private readonly int[] _lastRead;

    private CostWalk(SpaceModel space)
    {
        _space = space;
        AddSteps();
        _lastRead = new int[_drivers.Count];
        for (int step = 0; step < _steps.Count; step++)
        {
            foreach (int driver in _steps[step].Reads)
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
    public static CostWalk? Of(SpaceModel space)
    {
        if (!space.IsNetwork || space.Classes is null)
        {
            return null;
        }

        try
        {
            var walk = new CostWalk(space);
            return walk._candidates.Values.All(static candidates => candidates.IsKnown) ? walk : null;
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    /// <summary>Whether some size is the value of this decision.</summary>
    public bool Reads(string decision) => _drivers.Exists(driver => driver.Name == decision);

    /// <summary>The costs of the architectures that have what is required; null where that is too much work, or the figures are too large.</summary>
    public Figures? Go(Requirement? required = null)
    {
        (Work, IsExact) = (0, true);
        InputModel input = _space.Input!;
        var start = new WalkState(new(input.Channels, input.Height, input.Width), [.. _drivers.Select(static _ => WalkState.Open)]);
        var states = new Dictionary<WalkState, Figures> { [start] = default };
        try
        {
            for (int step = 0; step < _steps.Count; step++)
            {
                var next = new Dictionary<WalkState, Figures>();
                foreach (KeyValuePair<WalkState, Figures> state in states)
                {
                    Decide(_steps[step].Reads.Distinct().Where(driver => state.Key.Decided[driver] == WalkState.Open).ToArray(), 0, [.. state.Key.Decided]);

                    void Decide(int[] open, int index, int[] decided)
                    {
                        if (Work > MostWork)
                        {
                            return;
                        }

                        if (index < open.Length)
                        {
                            foreach (int value in ValuesOf(open[index], required))
                            {
                                decided[open[index]] = value;
                                Decide(open, index + 1, decided);
                            }
                        }
                        else if ((Work += _steps[step].Weight) <= MostWork)
                        {
                            FeatureShape shape = state.Key.Shape;
                            Figures figures = state.Value + _steps[step].Pass(ref shape, decided, required);
                            Add(next, new(shape, Remembered(decided, step)), figures);
                        }
                    }
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

        return states.Values.Aggregate(static (all, one) => all | one);
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
            for (int driver = 0; driver < _drivers.Count; driver++)
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

    private IEnumerable<int> ValuesOf(int driver, Requirement? required)
    {
        ValueDecisionModel decision = _drivers[driver];
        return required is { Token: >= 0 } && required.Member == decision.Name ? [decision.Integers[required.Token]] : decision.Integers;
    }

    private void AddSteps()
    {
        bool isVector = _space.Input!.IsVector;
        if (_space.Stem is { } stem)
        {
            PlaceSize channels = stem.Channels is { } own ? Size(own, 0) : new(checked(stem.Multiplier * (_space.Stack?.Channels ?? 1)));
            _steps.Add(
                _space.Input.IsSequence ? new SequenceStemStep(channels, stem.Kernel, stem.Stride, Transformer.Is(_space), stem.Positions) : new StemStep(channels, isVector ? 1 : stem.Kernel, isVector ? 1 : stem.Stride));
        }

        if (_space.Stack is { } stack)
        {
            _steps.Add(new StackStep(_space, stack));
        }

        foreach (LayerDecisionModel decision in _space.Decisions.OfType<LayerDecisionModel>())
        {
            CandidateFigures candidates = CandidatesOf(decision);
            if (_space.Stack is null)
            {
                _steps.Add(StepOf(decision, candidates));
            }
        }

        if (_space.Head?.Channels is { } head)
        {
            _steps.Add(new StemStep(Size(head, 0), 1, 1));
        }

        _steps.Add(new EndStep(_space.Head is { Channels: null }, Transformer.Is(_space), _space.Classes!.Value));
    }

    private CostStep StepOf(LayerDecisionModel decision, CandidateFigures candidates)
    {
        (PlaceSize channels, PlaceSize stride, PlaceSize copies) = (Size(decision.Channels, 0), Size(decision.Stride, 1), Size(decision.Repeat, 1));
        return decision switch
        {
            CellDecisionModel cell => new CellStep(cell, candidates, channels, stride, copies),
            LayersDecisionModel layers => new LayersStep(layers.Name, candidates, layers.Min, layers.Max, channels, stride, copies, layers.HasLinks),
            _ => new LayersStep(decision.Name, candidates, 1, 1, channels, stride, copies),
        };
    }

    private CandidateFigures CandidatesOf(LayerDecisionModel decision)
    {
        var candidates = new CandidateFigures(Candidates.ChoosableOf(_space, decision));
        _candidates[decision.Name] = candidates;
        return candidates;
    }

    private PlaceSize Size(SizeModel? size, int otherwise)
    {
        if (size?.From is not { } from)
        {
            return new(size?.Constant ?? otherwise);
        }

        int driver = _drivers.FindIndex(known => known.Name == from);
        if (driver < 0)
        {
            driver = _drivers.Count;
            _drivers.Add((ValueDecisionModel)_space.Decisions.First(decision => decision.Name == from));
        }

        return new(0, driver);
    }
}
