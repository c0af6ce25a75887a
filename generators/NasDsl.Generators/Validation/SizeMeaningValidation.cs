using System.Collections.Generic;
using NasDsl.Generators.Declaration;
using NasDsl.Generators.Diagnostics;
using NasDsl.Generators.Model;

namespace NasDsl.Generators.Validation;

/// <summary>Whether a decision that several sizes name means one thing in all of them.</summary>
internal static class SizeMeaningValidation
{
    private const string Channels = "channels";

    public static void Check(SpaceModel space, Findings findings)
    {
        var first = new Dictionary<string, (string Kind, string Place)>();
        Use(space.Stem?.Channels, Channels, "[Stem]", new(null, AttributeNames.Stem, "channelsFrom"));
        foreach (DecisionModel decision in space.Decisions)
        {
            if (decision is BlockDecisionModel block)
            {
                Use(block.Channels, Channels, $"'{block.Name}'", new(block.Name, AttributeNames.Channels, "from"));
                Use(block.Stride, "stride", $"'{block.Name}'", new(block.Name, AttributeNames.Stride, "from"));
            }
            else if (decision is LayerDecisionModel layer)
            {
                Use(layer.Channels, Channels, $"'{layer.Name}'", new(layer.Name, AttributeNames.Channels, "from"));
                Use(layer.Stride, "stride", $"'{layer.Name}'", new(layer.Name, AttributeNames.Stride, "from"));
                Use(layer.Repeat, "copies", $"'{layer.Name}'", new(layer.Name, AttributeNames.Repeat, "from"));
            }
        }

        Use(space.Head?.Channels, Channels, "[Head]", new(null, AttributeNames.Head, "channelsFrom"));

        void Use(SizeModel? size, string kind, string place, FindingPath path)
        {
            if (size?.From is not string from)
            {
                return;
            }

            if (!first.TryGetValue(from, out (string Kind, string Place) earlier))
            {
                first.Add(from, (kind, place));
            }
            else if (earlier.Kind != kind)
            {
                findings.Add(
                    EffectRules.TwoMeanings, path, $"the {kind} of {place}", from, $"the {earlier.Kind} of {earlier.Place}");
            }
        }
    }
}
