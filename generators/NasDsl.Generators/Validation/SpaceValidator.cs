using NasDsl.Generators.Declaration;
using NasDsl.Generators.Model;

namespace NasDsl.Generators.Validation;

/// <summary>
/// Holds a declaration to the rules of the language. Generator and analyzer both ask it, and so cannot come to different verdicts. What is wrong with
/// an enum of operations is shown at the enum (<see cref="CandidateSetValidation"/>), and here only counts.
/// </summary>
internal static class SpaceValidator
{
    public static Findings Validate(SpaceDeclaration space)
    {
        var findings = new Findings();
        if (space.IsInSource)
        {
            // In another assembly the generated members stand beside the user's, and nothing tells them apart.
            TypeValidation.Check(space, findings);
        }

        if (space.IsBlock)
        {
            BlockValidation.CheckBlock(space, findings);
        }
        else
        {
            NetworkValidation.Check(space, findings);
            StackValidation.Check(space, findings);
        }

        foreach (PropertyDeclaration property in space.Properties)
        {
            PropertyValidation.Check(property, findings);
            ConditionValidation.Check(space, property, findings);
            BlockValidation.Check(space, property, findings);
            if (property is { Decision: null, Type.Kind: PropertyKind.Block })
            {
                SizeValidation.Check(space, property, findings);
            }

            if (property.Decision is null || !PropertyValidation.Fits(property))
            {
                continue;
            }

            ValueValidation.Check(space, property, findings);
            SizeValidation.Check(space, property, findings);
            if (PropertyValidation.IsLayer(property))
            {
                LayerValidation.Check(space, property, findings);
            }
        }

        BoundValidation.Check(space, findings);
        ImageValidation.Check(space, findings);
        if (!findings.HasErrors && ModelBuilder.Build(space) is SpaceModel model)
        {
            ShapeValidation.Check(model, findings);
            EffectValidation.Check(space, model, findings);
            BudgetValidation.Check(model, findings);
        }

        return findings;
    }
}
