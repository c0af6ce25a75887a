using System.Collections.Generic;
using NasDsl.Generators.Declaration;
using NasDsl.Generators.Model;

namespace NasDsl.Generators.Validation;

/// <summary>
/// Holds a declaration to the rules of the language. Generator and analyzer both ask it, and so cannot come to different verdicts. What is wrong with
/// an enum of operations is shown at the enum (<see cref="CandidateSetValidation"/>), and here only counts.
/// </summary>
internal static class SpaceValidator
{
    public static Findings Validate(SpaceDeclaration space) => Validate(space, out _);

    /// <summary>Holds a space to the rules.</summary>
    /// <param name="space">The space.</param>
    /// <param name="model">Its model, where one was needed to look at the whole; else null.</param>
    public static Findings Validate(SpaceDeclaration space, out SpaceModel? model) => Validate(space, [], out model);

    /// <summary>Whether a block keeps the rules.</summary>
    /// <param name="block">The block, with those that it is made of.</param>
    /// <param name="blocks">What is known of blocks, by their qualified names; receives what comes out, so that each is judged once.</param>
    public static bool IsValid(SpaceDeclaration block, Dictionary<string, bool> blocks)
    {
        if (!blocks.TryGetValue(block.Type.QualifiedName, out bool isValid))
        {
            isValid = !Validate(block, blocks, out _).HasErrors;
            blocks.Add(block.Type.QualifiedName, isValid);
        }

        return isValid;
    }

    private static Findings Validate(SpaceDeclaration space, Dictionary<string, bool> blocks, out SpaceModel? model)
    {
        model = null;
        var findings = new Findings();
        if (space.IsInSource)
        {
            // In another assembly the generated members stand beside the user's, and nothing tells them apart.
            TypeValidation.Check(space, findings);
        }

        BaseValidation.Check(space, findings);
        if (space.IsBlock)
        {
            BlockValidation.CheckBlock(space, findings);
        }

        foreach (PropertyDeclaration property in space.Properties)
        {
            CheckProperty(space, property, blocks, findings);
        }

        // What surrounds the layers of an abstract record is known where a space derives from it.
        if (!space.Type.IsAbstract)
        {
            model = CheckWhole(space, findings);
        }

        return BaseValidation.Relocate(space, findings);
    }

    private static void CheckProperty(SpaceDeclaration space, PropertyDeclaration property, Dictionary<string, bool> blocks, Findings findings)
    {
        if (property.Level == space.Level)
        {
            CheckOwn(space, property, findings);
        }

        ConditionValidation.Check(space, property, findings);
        BlockValidation.Check(space, property, blocks, findings);
        if (property.Decision is not null && PropertyValidation.IsLayer(space, property) && PropertyValidation.Fits(property))
        {
            LayerValidation.Check(space, property, findings);
        }
    }

    private static void CheckOwn(SpaceDeclaration space, PropertyDeclaration property, Findings findings)
    {
        PropertyValidation.Check(property, findings);
        if (property is { Decision: null, Type.Kind: PropertyKind.Block })
        {
            SizeValidation.Check(space, property, findings);
        }

        if (property.Decision is not null && PropertyValidation.Fits(property))
        {
            ValueValidation.Check(space, property, findings);
            LinkValidation.Check(property, findings);
            SizeValidation.Check(space, property, findings);
        }
    }

    private static SpaceModel? CheckWhole(SpaceDeclaration space, Findings findings)
    {
        if (!space.IsBlock)
        {
            NetworkValidation.Check(space, findings);
            StackValidation.Check(space, findings);
        }

        BoundValidation.Check(space, findings);
        ImageValidation.Check(space, findings);
        SequenceValidation.Check(space, findings);
        if (findings.HasErrors || ModelBuilder.Build(space) is not SpaceModel model)
        {
            return null;
        }

        ShapeValidation.Check(space, model, findings);
        HeadValidation.Check(model, findings);
        EffectValidation.Check(space, model, findings);
        BudgetValidation.Check(model, findings);
        return model;
    }
}
