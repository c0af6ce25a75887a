using System.Globalization;
using NasDsl.Generators.Declaration;
using NasDsl.Generators.Diagnostics;
using NasDsl.Generators.Emission;
using NasDsl.Generators.Model;

namespace NasDsl.Generators.Validation;

/// <summary>At how many combinations of sizes each place has to work. They are counted before anything lists them.</summary>
internal static class ShapeValidation
{
    /// <summary>The most shapes of one place.</summary>
    public const int MaxShapes = 4096;

    /// <summary>Checks a declaration without errors.</summary>
    public static void Check(SpaceDeclaration space, Findings findings)
    {
        if (findings.HasErrors || space.Find(AttributeNames.Input) is null || ModelBuilder.Build(space) is not SpaceModel model)
        {
            return;
        }

        ChannelFlow flow = ChannelFlow.Of(model);
        foreach (DecisionModel decision in model.Decisions)
        {
            if (decision is LayerDecisionModel layer
                && PathOf(layer) is FindingPath path && flow.ShapesOf(layer) is > MaxShapes and double count)
            {
                Refuse(path, $"'{layer.Name}'", count);
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
        layer.Stride?.From is not null ? new(layer.Name, AttributeNames.Stride, "from")
        : layer.Channels?.From is not null ? new(layer.Name, AttributeNames.Channels, "from")
        : null;
}
