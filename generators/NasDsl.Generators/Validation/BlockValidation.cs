using System.Collections.Generic;
using System.Linq;
using NasDsl.Generators.Declaration;
using NasDsl.Generators.Diagnostics;
using NasDsl.Generators.Emission;
using NasDsl.Generators.Model;

namespace NasDsl.Generators.Validation;

/// <summary>Blocks: what one may be made of, and whether it fits where it stands.</summary>
internal static class BlockValidation
{
    /// <summary>The most decisions that the blocks of one property come to: code is written for each of them.</summary>
    public const int MaxDecisions = 512;

    /// <summary>Checks what only a block must be.</summary>
    public static void CheckBlock(SpaceDeclaration block, Findings findings)
    {
        foreach (AttributeDeclaration attribute in block.Attributes)
        {
            if (attribute.Name != AttributeNames.Block)
            {
                findings.Add(BlockRules.NetworkOnBlock, new(null, attribute.Name), attribute.Name, block.Type.Name);
            }
        }

        foreach (ConstraintDeclaration constraint in block.Constraints)
        {
            findings.Add(
                BlockRules.NetworkOnBlock, new(constraint.Name, AttributeNames.Constraint), AttributeNames.Constraint, block.Type.Name);
        }

        foreach (PropertyDeclaration property in block.Properties)
        {
            if ((property.Decision is not null || property.Type.Block is not null) && IsHidden(property.Modifiers))
            {
                findings.Add(BlockRules.HiddenInBlock, new(property.Name), property.Name, block.Type.Name);
            }

            if (property.Decision is { IsBroken: false, Name: AttributeNames.Uniform or AttributeNames.LogUniform } number
                && SteppedValues.StepOf(number, property.Type) == 0)
            {
                findings.Add(BlockRules.ContinuousInBlock, new(property.Name, number.Name), property.Name);
            }
        }
    }

    // The space that has the block reads its decisions.
    private static bool IsHidden(string modifiers)
    {
        bool isShown = false;
        foreach (string modifier in modifiers.Split(' '))
        {
            isShown |= modifier is "public" or "internal";
        }

        return !isShown;
    }

    /// <summary>Checks a property that is a block or a range of blocks.</summary>
    /// <param name="space">The space or block.</param>
    /// <param name="property">The property.</param>
    /// <param name="blocks">Which blocks keep the rules, as far as that is known.</param>
    /// <param name="findings">Receives what is wrong.</param>
    public static void Check(SpaceDeclaration space, PropertyDeclaration property, Dictionary<string, bool> blocks, Findings findings)
    {
        if (property.Type.Block is not string name)
        {
            return;
        }

        string own = space.Type.QualifiedName;
        SpaceDeclaration? block = space.Block(name);
        if (space.IsBlock && (name == own || (block is not null && Reaches(space, block, own, []))))
        {
            findings.Add(BlockRules.BlockOfItself, new(property.Name), property.Name, space.Type.Name);
            return;
        }

        if (block is null || Reaches(space, block, name, []))
        {
            // Said at the block that contains itself.
            findings.Fail();
            return;
        }

        if (!SpaceValidator.IsValid(block with { Blocks = space.Blocks }, blocks))
        {
            // Of a block in this project the mistakes are shown at the block.
            findings.Fail();
            if (!block.IsInSource)
            {
                findings.Add(BlockRules.InvalidReferencedBlock, new(property.Name), property.Name, block.Type.Name, "it breaks the rules of the language");
            }

            return;
        }

        if (!block.IsInSource && !Agrees(space, block))
        {
            findings.Add(
                BlockRules.InvalidReferencedBlock, new(property.Name), property.Name, block.Type.Name,
                "it was compiled by another version of NasDsl, or has decisions that are not public");
            return;
        }

        bool isLayer = PropertyValidation.IsLayer(space, property);
        if (isLayer && property.Find(AttributeNames.Repeat) is not null)
        {
            findings.Add(BlockRules.RepeatedBlock, new(property.Name, AttributeNames.Repeat), property.Name);
        }

        double decisions = CountOf(space, property);
        if (decisions > MaxDecisions)
        {
            findings.Add(BlockRules.TooManyInBlocks, new(property.Name), property.Name, Literal.Text(decisions), Literal.Of(MaxDecisions));
            return;
        }

        if (isLayer)
        {
            CheckStride(space, property, block, findings);
        }

        if (!space.IsBlock && !space.Type.IsAbstract)
        {
            CheckPlace(space, property, block, findings);
        }
    }

    // Whether a block of another assembly has the decisions that are seen of it, in the layout of this version.
    private static bool Agrees(SpaceDeclaration space, SpaceDeclaration block) =>
        !HidesDecision(block) && block.Generated is { } generated && generated.Layout == TokenLayout.Version
        && ModelBuilder.Build(block with { Blocks = space.Blocks }) is SpaceModel model && generated.Fingerprint == Fingerprints.Of(model);

    private static bool HidesDecision(SpaceDeclaration block)
    {
        foreach (PropertyDeclaration property in block.Properties)
        {
            if (property.IsOutOfReach && (property.Decision is not null || property.Type.Block is not null))
            {
                return true;
            }
        }

        return false;
    }

    // Whether a block comes to contain another one.
    private static bool Reaches(SpaceDeclaration space, SpaceDeclaration block, string other, HashSet<string> seen)
    {
        if (!seen.Add(block.Type.QualifiedName))
        {
            return false;
        }

        foreach (PropertyDeclaration property in block.Properties)
        {
            if (property.Type.Block is string inner
                && (inner == other || (space.Block(inner) is SpaceDeclaration nested && Reaches(space, nested, other, seen))))
            {
                return true;
            }
        }

        return false;
    }

    private static double CountOf(SpaceDeclaration space, PropertyDeclaration property)
    {
        if (property.Type.Block is not string name || space.Block(name) is not SpaceDeclaration block)
        {
            return property.Decision is null ? 0 : LinkValidation.CountOf(property);
        }

        double ofOne = 0;
        foreach (PropertyDeclaration part in block.Properties)
        {
            ofOne += CountOf(space, part);
        }

        return property.Find(AttributeNames.Layers) is { } layers ? (ofOne * layers.Whole("max", 1)) + 1 : ofOne;
    }

    private static void CheckStride(SpaceDeclaration space, PropertyDeclaration property, SpaceDeclaration block, Findings findings)
    {
        if (property.Find(AttributeNames.Stride) is null)
        {
            return;
        }

        for (SpaceDeclaration? inner = block; inner is not null;)
        {
            PropertyDeclaration first = FirstLayer(space, inner);
            string? reason = first.Find(AttributeNames.When) is not null ? $"its first layer '{first.Name}' has a condition"
                : first.Find(AttributeNames.Stride) is not null ? $"its first layer '{first.Name}' has a stride already"
                : LinkValidation.HasLinks(first) ? $"its first layer '{first.Name}' has skip links"
                : first.Find(AttributeNames.Layers)?.Whole("min", 1) == 0 || first.Type.Kind == PropertyKind.OptionalEnum
                    ? $"its first layer '{first.Name}' may be absent"
                : null;
            if (reason is not null)
            {
                findings.Add(BlockRules.StrideOfBlock, new(property.Name, AttributeNames.Stride), property.Name, inner.Type.Name, reason);
                return;
            }

            inner = space.Block(first.Type.Block);
        }
    }

    private static PropertyDeclaration FirstLayer(SpaceDeclaration space, SpaceDeclaration block) =>
        block.Properties.First(property => PropertyValidation.IsLayer(space, property));

    // The layers of the block, and of the blocks inside it, at the place where it stands.
    private static void CheckPlace(SpaceDeclaration space, PropertyDeclaration place, SpaceDeclaration block, Findings findings)
    {
        foreach (PropertyDeclaration property in block.Properties)
        {
            if (property.Type.Block is string name)
            {
                if (property.Find(AttributeNames.Stride) is not null
                    && space.Find(AttributeNames.Input) is { } input && OperationInputs.Of(input) == InputKinds.Vectors)
                {
                    findings.Add(
                        BlockRules.BlockInPlace, new(place.Name), place.Name, block.Type.Name,
                        $"'{property.Name}' has a stride, and the input is {OperationInputs.Described(InputKinds.Vectors)}");
                    return;
                }

                if (space.Block(name) is SpaceDeclaration nested)
                {
                    CheckPlace(space, place, nested, findings);
                }
            }
            else if (PropertyValidation.IsLayer(space, property) && Misfit(space, place, block, property) is string reason)
            {
                findings.Add(BlockRules.BlockInPlace, new(place.Name), place.Name, block.Type.Name, reason);
                return;
            }
        }
    }

    private static string? Misfit(SpaceDeclaration space, PropertyDeclaration place, SpaceDeclaration block, PropertyDeclaration layer)
    {
        if (space.Find(AttributeNames.Input) is not { } input)
        {
            return $"'{layer.Name}' is a layer, and '{space.Type.Name}' has no [Input]";
        }

        InputKinds kind = OperationInputs.Of(input);
        if ((kind != InputKinds.Images && layer.Decision!.Name == AttributeNames.Cell)
            || (kind == InputKinds.Vectors && layer.Find(AttributeNames.Stride) is not null))
        {
            return $"'{layer.Name}' is for images, and the input is {OperationInputs.Described(kind)}";
        }

        foreach (CandidateDeclaration candidate in block.CandidateSet(layer.Type.CandidateSet)?.Candidates ?? default)
        {
            if (candidate.User is { IsOutOfReach: true } hidden)
            {
                return $"'{candidate.Name}' of '{layer.Name}' is made of '{hidden.Display}', which has no constructor that can be called from '{space.Type.Name}'";
            }

            if (candidate.IsForbidden && !space.IsObsolete)
            {
                return $"'{candidate.Name}' of '{layer.Name}' is [Obsolete] as an error";
            }

            string operation = candidate.Operations[0].Name;
            if ((OperationInputs.Of(operation) & kind) == 0)
            {
                return $"'{candidate.Name}' of '{layer.Name}' is for {OperationInputs.Words(OperationInputs.Of(operation))}, and the input is {OperationInputs.Described(kind)}";
            }
        }

        return null;
    }
}
