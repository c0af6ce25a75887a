using System.Globalization;
using NasDsl.Generators.Declaration;
using NasDsl.Generators.Diagnostics;
using NasDsl.Generators.Emission;
using NasDsl.Generators.Model;

namespace NasDsl.Generators.Validation;

/// <summary>
/// The shapes at every place: first at how many combinations of sizes it has to work, which are counted before anything lists them, then what the shapes
/// on all paths are.
/// </summary>
internal static class ShapeValidation
{
    /// <summary>The most shapes of one place.</summary>
    public const int MaxShapes = 4096;

    /// <summary>Checks the model of a declaration that breaks no other rule.</summary>
    public static void Check(SpaceDeclaration space, SpaceModel model, Findings findings)
    {
        if (!model.IsNetwork)
        {
            return;
        }

        SpaceModel flat = Flattening.Of(model);
        CheckCounts(model, flat, findings);
        WidthValidation.CheckCopies(model, flat, findings);
        if (findings.HasErrors)
        {
            return;
        }

        ImageFlow? images = model.Input!.IsVector ? null : ImageFlow.Of(flat);
        if (images is not null)
        {
            StrideValidation.Check(model, images, findings);
        }

        AgreementValidation.Check(space, model, flat, images, findings);
        WidthValidation.Check(model, flat, images, findings);
        if (images is not null && !findings.HasErrors)
        {
            KernelValidation.Check(flat, images, findings);
        }
    }

    private static void CheckCounts(SpaceModel model, SpaceModel flat, Findings findings)
    {
        ChannelFlow flow = ChannelFlow.Of(model);
        foreach (DecisionModel decision in flat.Decisions)
        {
            if (decision is LayerDecisionModel layer
                && PathOf(model, layer) is FindingPath path && flow.ShapesOf(layer) is > MaxShapes and double count)
            {
                Refuse(path, $"'{layer.Path}'", count);
            }
        }

        if (model.Head?.Channels?.From is not null && flow.ShapesOfHead() is > MaxShapes and double ofHead)
        {
            Refuse(new(null, AttributeNames.Head, "channelsFrom"), "the head", ofHead);
        }

        void Refuse(FindingPath path, string place, double count) => findings.Add(
            StructureRules.TooManyShapes, path, place, count.ToString("N0", CultureInfo.InvariantCulture), Literal.Of(MaxShapes));
    }

    /// <summary>The last of the layer's attributes that brings a decision in: without one it has no more shapes than what comes before it.</summary>
    private static FindingPath? PathOf(SpaceModel model, LayerDecisionModel layer) =>
        layer.Stride is { From: not null } stride ? DecisionPath.OfSize(model, layer, AttributeNames.Stride, stride)
        : layer.Channels is { From: not null } channels ? DecisionPath.OfSize(model, layer, AttributeNames.Channels, channels)
        : null;
}
