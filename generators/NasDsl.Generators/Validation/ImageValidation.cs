using NasDsl.Generators.Declaration;
using NasDsl.Generators.Diagnostics;

namespace NasDsl.Generators.Validation;

/// <summary>What needs an image, in a space whose input is a vector.</summary>
internal static class ImageValidation
{
    public static void Check(SpaceDeclaration space, Findings findings)
    {
        if (space.Find(AttributeNames.Input) is not { IsBroken: false } input)
        {
            return;
        }

        if (input.Find("features") is not null)
        {
            CheckVector(space, findings);
        }
    }

    private static void CheckVector(SpaceDeclaration space, Findings findings)
    {
        if (space.Find(AttributeNames.Stack) is not null)
        {
            findings.Add(
                StructureRules.ImagesOnly, new(null, AttributeNames.Stack), AttributeNames.Stack, space.Type.Name, "a stack halves its image");
            return;
        }

        foreach (PropertyDeclaration property in space.Properties)
        {
            if (property.Decision?.Name == AttributeNames.Cell)
            {
                findings.Add(
                    StructureRules.ImagesOnly, new(property.Name, AttributeNames.Cell), AttributeNames.Cell, property.Name,
                    "a cell is made of operations on images");
            }
            else if (property.Find(AttributeNames.Stride) is not null && PropertyValidation.IsLayer(space, property))
            {
                findings.Add(
                    StructureRules.ImagesOnly, new(property.Name, AttributeNames.Stride), AttributeNames.Stride, property.Name,
                    "a vector has nothing to stride over");
            }
        }
    }
}
