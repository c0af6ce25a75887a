using System.Collections.Generic;
using NasDsl.Generators.Declaration;
using NasDsl.Generators.Diagnostics;
using NasDsl.Generators.Emission;
using NasDsl.Generators.Model;

namespace NasDsl.Generators.Validation;

/// <summary>Whether the heads of attention divide the channels on every path, within blocks too. A sublayer works at its output's channels.</summary>
internal sealed class HeadValidation
{
    private readonly SpaceModel _space;
    private readonly ChannelFlow _flow;
    private readonly Findings _findings;
    private readonly Dictionary<Width, string> _origins = [];
    private readonly HashSet<(string Member, string Candidate)> _said = [];

    private HeadValidation(SpaceModel space, Findings findings)
    {
        _space = Flattening.Of(space);
        _flow = ChannelFlow.Of(space);
        _findings = findings;
    }

    /// <summary>Checks the model of a declaration that breaks no other rule.</summary>
    public static void Check(SpaceModel model, Findings findings)
    {
        if (!findings.HasErrors && Transformer.Is(model))
        {
            new HeadValidation(model, findings).Follow();
        }
    }

    private void Follow()
    {
        foreach (Width width in _flow.Stem)
        {
            _origins[width] = Origin(width, _space.Stem is null ? "[Input]" : "[Stem]");
        }

        foreach (DecisionModel decision in _space.Decisions)
        {
            if (decision is not LayerDecisionModel layer)
            {
                continue;
            }

            IReadOnlyList<Width> widths = _flow.Before(layer);
            if (layer.Channels is { } channels)
            {
                Width own = Width.Of(channels);
                widths = [own];
                _origins[own] = Origin(own, $"[Channels] of '{DecisionPath.Outermost(layer.Path)}'");
            }

            foreach (CandidateModel candidate in Candidates.ChoosableOf(_space, layer))
            {
                if (candidate.Operation.Kind == OperationKind.Attention)
                {
                    Check(layer, candidate, widths);
                }
            }
        }
    }

    private void Check(LayerDecisionModel layer, CandidateModel candidate, IReadOnlyList<Width> widths)
    {
        int heads = candidate.Operation.Heads;
        foreach (Width width in widths)
        {
            foreach (int channels in _flow.NumbersOf(width))
            {
                if (channels % heads == 0)
                {
                    continue;
                }

                if (_said.Add((DecisionPath.Outermost(layer.Path), candidate.Name)))
                {
                    _findings.Add(
                        SequenceRules.HeadsAndChannels, PathOf(layer), candidate.Name, DecisionPath.Outermost(layer.Path), Literal.Of(heads), Literal.Of(channels),
                        _origins[width]);
                }

                return;
            }
        }
    }

    private string Origin(Width width, string attribute)
    {
        foreach (DecisionModel decision in _space.Decisions)
        {
            if (decision.Name == width.From)
            {
                return $"'{decision.Path}' by {attribute}";
            }
        }

        return attribute;
    }

    /// <summary>The layer's own channels where it has them, else what makes it a layer; of a layer in a block, the block's property.</summary>
    private static FindingPath PathOf(LayerDecisionModel layer) => layer.NestedPath is not null ? new(DecisionPath.Outermost(layer.Path))
        : layer.Channels is { } channels ? new(layer.Name, AttributeNames.Channels, channels.From is null ? "channels" : "from")
        : DecisionPath.Of(layer);
}
