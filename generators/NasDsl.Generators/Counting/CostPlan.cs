using System.Collections.Generic;
using System.Linq;
using NasDsl.Generators.Model;

namespace NasDsl.Generators.Counting;

/// <summary>The parts of a network in the order of the forward pass, and the decisions that they depend on.</summary>
internal sealed class CostPlan
{
    private readonly SpaceModel _space;
    private readonly FrontWork? _fronts;
    private readonly List<Driver> _drivers = [];
    private readonly List<CostStep> _steps = [];

    private CostPlan(SpaceModel space, FrontWork? fronts)
    {
        (_space, _fronts) = (space, fronts);
        AddSteps();
    }

    /// <summary>What comes in.</summary>
    public FeatureShape Input => new(_space.Input!.Channels, _space.Input.Height, _space.Input.Width);

    /// <summary>The decisions that sizes and conditions name, each behind the one that it depends on itself.</summary>
    public IReadOnlyList<Driver> Drivers => _drivers;

    /// <summary>The parts.</summary>
    public IReadOnlyList<CostStep> Steps => _steps;

    /// <summary>The plan of a network without blocks, or null where not all its parts are known here.</summary>
    /// <param name="space">The network.</param>
    /// <param name="fronts">Counts the work of fronts, or null where nobody asks for them.</param>
    /// <exception cref="System.OverflowException">A size does not fit into 32 bits.</exception>
    public static CostPlan? Of(SpaceModel space, FrontWork? fronts)
    {
        var plan = new CostPlan(space, fronts);
        return plan._drivers.All(static driver => driver.Tokens > 0) ? plan : null;
    }

    private void AddSteps()
    {
        bool isVector = _space.Input!.IsVector;
        if (_space.Stem is { } stem)
        {
            PlaceSize channels = stem.Channels is { } own ? Size(own, 0) : new(checked(stem.Multiplier * (_space.Stack?.Channels ?? 1)));
            _steps.Add(_space.Input.IsSequence
                ? new SequenceStemStep(channels, stem.Kernel, stem.Stride, Transformer.Is(_space), stem.Positions)
                : new StemStep(channels, isVector ? 1 : stem.Kernel, isVector ? 1 : stem.Stride));
        }

        if (_space.Stack is { } stack)
        {
            _steps.Add(new StackStep(_space, stack, _fronts));
        }

        foreach (LayerDecisionModel decision in _space.Stack is null ? _space.Decisions.OfType<LayerDecisionModel>() : [])
        {
            _steps.Add(StepOf(decision, CandidatesOf(decision)));
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
        StepCondition when = ConditionOf(decision);
        switch (decision)
        {
            case CellDecisionModel cell:
                return new CellStep(cell, candidates, channels, stride, copies) { Member = decision.Name, When = when };
            case LayersDecisionModel layers:
                return new LayersStep(candidates, layers.Min, layers.Max, channels, stride, copies, layers.HasLinks) { Member = decision.Name, When = when };
            default:
                bool decides = _space.Decisions.Any(other => other.When?.Of == decision.Name);
                return new LayersStep(candidates, 1, 1, channels, stride, copies)
                {
                    Member = decision.Name,
                    When = when,
                    Own = decides ? DriverOf(decision.Name) : -1,
                };
        }
    }

    private CandidateFigures CandidatesOf(LayerDecisionModel decision) => new(Candidates.ChoosableOf(_space, decision), _fronts);

    private StepCondition ConditionOf(DecisionModel decision) =>
        decision.When is { } when ? new(DriverOf(when.Of), when.Low, when.High) : StepCondition.Always;

    private PlaceSize Size(SizeModel? size, int otherwise) => size?.From is { } from
        ? new(0, DriverOf(from), ((ValueDecisionModel)_space.Decision(from)!).Integers)
        : new(size?.Constant ?? otherwise);

    private int DriverOf(string name)
    {
        int known = _drivers.FindIndex(driver => driver.Name == name);
        if (known >= 0)
        {
            return known;
        }

        DecisionModel decision = _space.Decision(name)!;
        StepCondition when = ConditionOf(decision);
        int tokens = decision switch
        {
            ValueDecisionModel values => values.Literals.Count,
            DepthDecisionModel depth => depth.Max - depth.Min + 1,
            LayerDecisionModel layer => Candidates.ChoosableOf(_space, layer).Count,
            _ => 0,
        };
        _drivers.Add(new(name, tokens, when));
        return _drivers.Count - 1;
    }
}
