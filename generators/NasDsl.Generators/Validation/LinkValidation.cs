using NasDsl.Generators.Declaration;
using NasDsl.Generators.Diagnostics;
using NasDsl.Generators.Emission;
using NasDsl.Generators.Model;

namespace NasDsl.Generators.Validation;

/// <summary>What a range with skip links must be.</summary>
internal static class LinkValidation
{
    private const string SkipLinks = "SkipLinks";

    /// <summary>Checks a property with a decision.</summary>
    public static void Check(PropertyDeclaration property, Findings findings)
    {
        if (!HasLinks(property))
        {
            return;
        }

        AttributeDeclaration layers = property.Decision!;
        if (property.Type.Block is not null)
        {
            findings.Add(LinkRules.LinkedBlocks, new(property.Name, layers.Name, SkipLinks), property.Name);
            return;
        }

        int max = layers.Whole("max", 0);
        if (max is > LayersDecisionModel.MostLinked and <= ValueValidation.MaxLayers)
        {
            findings.Add(
                LinkRules.TooManyLinked, new(property.Name, layers.Name, "max"), property.Name, Literal.Of(max),
                Literal.Of(LayersDecisionModel.MostLinked));
        }
        else if (max == 1)
        {
            findings.Add(
                StructureRules.IgnoredSetting, new(property.Name, layers.Name, SkipLinks), SkipLinks, layers.Name,
                $"'{property.Name}' has at most one layer, and no earlier one to link it to");
        }

        foreach (AttributeDeclaration attribute in property.Attributes)
        {
            if (attribute is { IsBroken: false, Name: AttributeNames.Channels or AttributeNames.Stride })
            {
                findings.Add(LinkRules.ShapeOfLinked, new(property.Name, attribute.Name), property.Name, attribute.Name);
            }
            else if (attribute is { IsBroken: false, Name: AttributeNames.Repeat })
            {
                findings.Add(LinkRules.RepeatedLinks, new(property.Name, attribute.Name), property.Name);
            }
        }
    }

    /// <summary>Whether a property is declared to be a range with skip links.</summary>
    public static bool HasLinks(PropertyDeclaration property) =>
        property.Decision is { IsBroken: false, Name: AttributeNames.Layers } layers && layers.Flag(SkipLinks, false);

    /// <summary>How many decisions a property is: where it has skip links, one for each layer and each link.</summary>
    public static double CountOf(PropertyDeclaration property)
    {
        double layers = HasLinks(property) ? property.Decision!.Whole("max", 1) : 1;
        return layers * (layers + 1) / 2;
    }
}
