using NasDsl.Generators.Declaration;
using NasDsl.Generators.Diagnostics;
using NasDsl.Generators.Emission;

namespace NasDsl.Generators.Validation;

/// <summary>What a stack must be, and what may stand beside it.</summary>
internal static class StackValidation
{
    /// <summary>The greatest height that can be declared; published networks have up to 20 cells.</summary>
    public const int MaxCells = 1000;

    /// <summary>The greatest width of the first cell that can be declared.</summary>
    public const int MaxChannels = 65536;

    public static void Check(SpaceDeclaration space, Findings findings)
    {
        if (space.Find(AttributeNames.Stack) is not { IsBroken: false } stack)
        {
            return;
        }

        string? normal = stack.Text("normal");
        string? reduce = stack.Text("Reduce");
        CheckCell(space, normal, "normal", findings);
        if (stack.Find("Reduce") is not null && reduce is not null)
        {
            CheckCell(space, reduce, "Reduce", findings);
            if (reduce == normal)
            {
                findings.Add(
                    StructureRules.StackCell, new(null, stack.Name, "Reduce"), reduce, "is the repeated cell already; leave Reduce out for residual blocks");
            }
        }

        foreach ((string argument, int max) in ((string, int)[])[("Cells", MaxCells), ("Channels", MaxChannels)])
        {
            if (stack.Whole(argument, 1) is var value && (value < 1 || value > max))
            {
                findings.Add(StructureRules.StackSize, new(null, stack.Name, argument), argument, Literal.Of(max), Literal.Of(value));
            }
        }

        foreach (PropertyDeclaration property in space.Properties)
        {
            if (!PropertyValidation.IsLayer(space, property))
            {
                continue;
            }

            if (property.Name != normal && property.Name != reduce)
            {
                findings.Add(StructureRules.BesideStack, new(property.Name, property.Decision?.Name), property.Name);
                continue;
            }

            foreach (AttributeDeclaration attribute in property.Attributes)
            {
                if (AttributeNames.IsSize(attribute.Name))
                {
                    findings.Add(StructureRules.SizeInStack, new(property.Name, attribute.Name), property.Name, attribute.Name);
                }
            }
        }
    }

    private static void CheckCell(SpaceDeclaration space, string? name, string argument, Findings findings)
    {
        PropertyDeclaration? property = name is null ? null : space.Property(name);
        if (property?.Decision?.Name != AttributeNames.Cell)
        {
            findings.Add(
                StructureRules.StackCell, new(null, AttributeNames.Stack, argument), name ?? "null",
                property is null ? "is no property of this space with a decision" : "is no cell");
        }
    }
}
