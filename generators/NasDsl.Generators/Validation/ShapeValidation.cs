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

        CheckCounts(model, findings);
        WidthValidation.CheckCopies(model, findings);
        if (findings.HasErrors)
        {
            return;
        }

        ImageFlow? images = model.Input!.IsVector ? null : ImageFlow.Of(model);
        if (images is not null)
        {
            StrideValidation.Check(images, findings);
        }

        AgreementValidation.Check(space, model, images, findings);
        WidthValidation.Check(model, images, findings);
        if (images is not null && !findings.HasErrors)
        {
            KernelValidation.Check(model, images, findings);
        }
    }

    private static void CheckCounts(SpaceModel model, Findings findings)
    {
        ChannelFlow flow = ChannelFlow.Of(model);
        foreach (DecisionModel decision in Flattening.Of(model).Decisions)
        {
            if (decision is LayerDecisionModel layer
                && PathOf(layer) is FindingPath path && flow.ShapesOf(layer) is > MaxShapes and double count)
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
    private static FindingPath? PathOf(LayerDecisionModel layer) =>
        layer.NestedPath is { } nested ? (layer.Stride?.From ?? layer.Channels?.From) is null ? null : new(Outermost(nested)) :
        layer.Stride?.From is not null ? new(layer.Name, AttributeNames.Stride, "from")
        : layer.Channels?.From is not null ? new(layer.Name, AttributeNames.Channels, "from")
        : null;

    private static string Outermost(string path)
    {
        int end = path.IndexOfAny(['.', '[']);
        return end < 0 ? path : path.Substring(0, end);
    }
}
