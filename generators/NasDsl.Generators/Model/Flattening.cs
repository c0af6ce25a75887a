using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace NasDsl.Generators.Model;

/// <summary>
/// A space without blocks that has the same architectures and the same network: the decisions within blocks become decisions of the space, under names that no
/// other has. Each block of a range has decisions of its own, which depend on the range's depth where the block may be absent.
/// </summary>
internal sealed class Flattening
{
    // Validation and emission ask often, and a model does not change.
    private static readonly ConditionalWeakTable<SpaceModel, SpaceModel> _known = new();

    private readonly ImmutableArray<DecisionModel>.Builder _flat = ImmutableArray.CreateBuilder<DecisionModel>();
    private readonly HashSet<string> _taken = [];

    private Flattening(SpaceModel space)
    {
        foreach (DecisionModel decision in space.Decisions)
        {
            _taken.Add(decision.Name);
        }
    }

    /// <summary>The space itself where it has no blocks.</summary>
    public static SpaceModel Of(SpaceModel space)
    {
        return HasBlocks(space) ? _known.GetValue(space, Flatten) : space;
    }

    private static SpaceModel Flatten(SpaceModel space)
    {
        var flattening = new Flattening(space);
        foreach (DecisionModel decision in space.Decisions)
        {
            flattening.AddTop(decision);
        }

        return space with { Decisions = new(flattening._flat.ToImmutable()) };
    }

    /// <summary>Whether a decision of the space is a block or a range of blocks.</summary>
    public static bool HasBlocks(SpaceModel space)
    {
        foreach (DecisionModel decision in space.Decisions)
        {
            if (decision is BlockDecisionModel)
            {
                return true;
            }
        }

        return false;
    }

    // A block of values alone is no place in the network.
    private static bool HasLayer(BlockDecisionModel block)
    {
        foreach (DecisionModel part in block.Parts)
        {
            if (part is LayerDecisionModel || (part is BlockDecisionModel inner && HasLayer(inner)))
            {
                return true;
            }
        }

        return false;
    }

    private void AddTop(DecisionModel decision)
    {
        if (decision is BlockDecisionModel block)
        {
            Add(block, decision.Name, decision.Name, Emission.Identifier.Escape(decision.Name), decision.When, block.Channels, block.Stride);
        }
        else
        {
            _flat.Add(decision);
        }
    }

    private void Add(
        BlockDecisionModel block, string name, string path, string access, ConditionModel? presence, SizeModel? channels, SizeModel? stride)
    {
        if (!block.IsRange)
        {
            AddParts(block, name, path, access, presence, channels, stride);
            return;
        }

        string? depth = null;
        if (block.Min < block.Max)
        {
            depth = Unique(name + "Count");
            _flat.Add(new DepthDecisionModel(depth, block.Min, block.Max)
            {
                When = presence,
                NestedPath = path + ".Count",
                NestedAccess = access + ".Count",
            });
        }

        for (int i = 0; i < block.Max; i++)
        {
            string index = i.ToString(CultureInfo.InvariantCulture);
            ConditionModel? own = i < block.Min ? presence : new(depth!, i + 1 - block.Min, block.Max - block.Min);
            AddParts(block, name + index, $"{path}[{index}]", $"{access}[{index}]", own, channels, i == 0 ? stride : null);
        }
    }

    private void AddParts(
        BlockDecisionModel block, string name, string path, string access, ConditionModel? presence, SizeModel? channels, SizeModel? stride)
    {
        var names = new Dictionary<string, string>();
        foreach (DecisionModel part in block.Parts)
        {
            // A second part of the same name is the compiler's error, and must be none here.
            names[part.Name] = Unique(name + part.Name);
        }

        foreach (DecisionModel part in block.Parts)
        {
            string own = names[part.Name];
            string ownPath = $"{path}.{part.Name}";
            string ownAccess = $"{access}.{Emission.Identifier.Escape(part.Name)}";
            ConditionModel? when = part.When is { } condition ? condition with { Of = names[condition.Of] } : presence;
            SizeModel? ownStride = null;
            if (part is LayerDecisionModel || (part is BlockDecisionModel inner && HasLayer(inner)))
            {
                // The place's stride is for the first layer.
                (ownStride, stride) = (stride, null);
            }

            if (part is BlockDecisionModel nested)
            {
                Add(nested, own, ownPath, ownAccess, when, Rename(nested.Channels, names) ?? channels, Rename(nested.Stride, names) ?? ownStride);
                continue;
            }

            DecisionModel flat = part is LayerDecisionModel layer
                ? layer with
                {
                    // A range that may be empty keeps the channels that reach it, and so does one with skip links.
                    Channels = Rename(layer.Channels, names) ?? (layer is LayersDecisionModel { Min: 0 } or LayersDecisionModel { HasLinks: true } ? null : channels),
                    Stride = Rename(layer.Stride, names) ?? ownStride,
                    Repeat = Rename(layer.Repeat, names),
                }
                : part;
            _flat.Add(flat with { Name = own, NestedPath = ownPath, NestedAccess = ownAccess, When = when });
        }
    }

    private static SizeModel? Rename(SizeModel? size, Dictionary<string, string> names) =>
        size?.From is { } from ? size with { From = names[from] } : size;

    private string Unique(string name)
    {
        while (!_taken.Add(name))
        {
            name += "_";
        }

        return name;
    }
}
