using NasDsl.Generators.Declaration;
using NasDsl.Generators.Diagnostics;

namespace NasDsl.Generators.Validation;

/// <summary>What a space on sequences must be: no cells, and positions for attention. (Its lengths are followed as the sizes of images are.)</summary>
internal static class SequenceValidation
{
    public static void Check(SpaceDeclaration space, Findings findings)
    {
        if (!SequenceDeclaration.IsSequence(space) || space.Find(AttributeNames.Input) is { IsBroken: true })
        {
            return;
        }

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
        }

        if (!findings.HasErrors)
        {
            CheckPositions(space, findings);
        }
    }

    private static void CheckPositions(SpaceDeclaration space, Findings findings)
    {
        if (space.Find(AttributeNames.Stem) is not null)
        {
            return;
        }

        foreach (CandidateDeclaration candidate in SequenceDeclaration.CandidatesOf(space))
        {
            foreach (AttributeDeclaration operation in candidate.Operations)
            {
                if (operation.Name == "Op" || operation.Whole("kernel", 1) > 1)
                {
                    // It reads neighbours, and so tells positions apart.
                    return;
                }
            }
        }

        foreach (PropertyDeclaration property in space.Properties)
        {
            if (Attends(space, space, property))
            {
                findings.Add(SequenceRules.NoPositions, new(property.Name, property.Decision?.Name), space.Type.Name, property.Name);
                return;
            }
        }
    }

    private static bool Attends(SpaceDeclaration space, SpaceDeclaration part, PropertyDeclaration property)
    {
        if (space.Block(property.Type.Block) is SpaceDeclaration block)
        {
            foreach (PropertyDeclaration inner in block.Properties)
            {
                if (Attends(space, block, inner))
                {
                    return true;
                }
            }
        }

        if (!PropertyValidation.IsLayer(space, property) || part.CandidateSet(property.Type.CandidateSet) is not CandidateSetDeclaration set)
        {
            return false;
        }

        foreach (CandidateDeclaration candidate in set.Candidates)
        {
            if (candidate.Operations is [{ Name: "Attention" }])
            {
                return true;
            }
        }

        return false;
    }
}
