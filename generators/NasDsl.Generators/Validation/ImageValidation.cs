using NasDsl.Generators.Declaration;
using NasDsl.Generators.Diagnostics;
using NasDsl.Generators.Emission;

namespace NasDsl.Generators.Validation;

/// <summary>
/// Follows the size of the image through the constant strides. (Paddings are half the kernels, so that a stride divides the size and rounds up.)
/// </summary>
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
            return;
        }

        int height = input.Whole("height", 1);
        int width = input.Whole("width", 1);
        if (space.Find(AttributeNames.Stem) is { IsBroken: false } stem
            && !Pass(stem.Whole("Stride", 1), new(null, stem.Name, "Stride"), "the stem"))
        {
            return;
        }

        if (space.Find(AttributeNames.Stack) is { IsBroken: false } stack)
        {
            // Two reductions, whatever the height of the stack.
            _ = Pass(2, new(null, stack.Name), "the stack's first reduction")
                && Pass(2, new(null, stack.Name), "the stack's second reduction");
            return;
        }

        foreach (PropertyDeclaration property in space.Properties)
        {
            // A stride that is a decision counts as 1: then the smallest network is judged by its largest image.
            if (PropertyValidation.IsLayer(property) && property.Find(AttributeNames.Stride) is { IsBroken: false } attribute
                && !Pass(attribute.Whole("stride", 1), new(property.Name, AttributeNames.Stride, "stride"), property.Name))
            {
                return;
            }
        }

        bool Pass(int stride, FindingPath path, string member)
        {
            if (stride < 1 || height < 1 || width < 1)
            {
                // Said elsewhere.
                return false;
            }

            if (stride > height || stride > width)
            {
                findings.Add(
                    StructureRules.NothingLeft, path, member, Literal.Of(stride), Literal.Of(height), Literal.Of(width));
                return false;
            }

            height = (height + stride - 1) / stride;
            width = (width + stride - 1) / stride;
            return true;
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
            else if (property.Find(AttributeNames.Stride) is not null && PropertyValidation.IsLayer(property))
            {
                findings.Add(
                    StructureRules.ImagesOnly, new(property.Name, AttributeNames.Stride), AttributeNames.Stride, property.Name,
                    "a vector has nothing to stride over");
            }
        }
    }
}
