using NasDsl.Generators.Declaration;
using NasDsl.Generators.Diagnostics;

namespace NasDsl.Generators.Validation;

/// <summary>What a place in the network must be.</summary>
internal static class LayerValidation
{
    public static void Check(SpaceDeclaration space, PropertyDeclaration layer, Findings findings)
    {
        AttributeDeclaration decision = layer.Decision!;
        PlaceValidation.Check(space, layer, findings);
        if (layer.IsForbidden && space is { IsBlock: false, IsObsolete: false })
        {
            findings.Add(DeclarationRules.Forbidden, new(layer.Name), layer.Name, space.Type.Name);
        }

        if (!space.IsBlock && !space.Type.IsAbstract && space.Find(AttributeNames.Input) is null && space.CandidateSet(layer.Type.CandidateSet) is { HasOperations: true })
        {
            findings.Add(StructureRules.LayerWithoutInput, new(layer.Name, decision.Name), layer.Name, space.Type.Name);
        }

        if (decision.Name == AttributeNames.Cell)
        {
            CellValidation.Check(layer, findings);
        }

        if ((decision.Name == AttributeNames.Layers && decision.Whole("min", 1) == 0 && !LinkValidation.HasLinks(layer)) || layer.Type.Kind == PropertyKind.OptionalEnum)
        {
            CheckEmptyRange(layer, findings);
        }
    }

    private static void CheckEmptyRange(PropertyDeclaration layer, Findings findings)
    {
        foreach (string attribute in (string[])[AttributeNames.Channels, AttributeNames.Stride])
        {
            if (layer.Find(attribute) is { IsBroken: false } size && !(attribute == AttributeNames.Stride && size.Whole("stride", 0) == 1))
            {
                findings.Add(
                    StructureRules.EmptyRangeWithShape, layer.Type.Kind == PropertyKind.OptionalEnum ? new(layer.Name, attribute) : new(layer.Name, AttributeNames.Layers, "min"),
                    layer.Name, attribute);
                return;
            }
        }
    }
}
