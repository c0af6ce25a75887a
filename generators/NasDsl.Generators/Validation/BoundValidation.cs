using NasDsl.Generators.Declaration;
using NasDsl.Generators.Diagnostics;

namespace NasDsl.Generators.Validation;

/// <summary>What a bound on whole architectures and a constraint must be.</summary>
internal static class BoundValidation
{
    public static void Check(SpaceDeclaration space, Findings findings)
    {
        foreach (string name in (string[])[AttributeNames.MaxParameters, AttributeNames.MaxMacs])
        {
            if (space.Find(name) is { IsBroken: false } bound)
            {
                CheckBound(space, bound, findings);
            }
        }

        foreach (ConstraintDeclaration constraint in space.Constraints)
        {
            CheckConstraint(space, constraint, findings);
        }
    }

    private static void CheckBound(SpaceDeclaration space, AttributeDeclaration bound, Findings findings)
    {
        if (bound.Find("count") is { Whole: < 1 } count)
        {
            findings.Add(BoundRules.NotPositive, new(null, bound.Name, "count"), bound.Name, count.Text);
        }

        foreach (SpaceDeclaration part in space.WithBlocks)
        {
            foreach (PropertyDeclaration property in part.Properties)
            {
                if (!PropertyValidation.IsLayer(space, property) || part.CandidateSet(property.Type.CandidateSet) is not CandidateSetDeclaration set)
                {
                    continue;
                }

                foreach (CandidateDeclaration candidate in set.Candidates)
                {
                    if (candidate.User is { Model.HasCost: false } user)
                    {
                        findings.Add(BoundRules.UnknownCost, new(null, bound.Name), bound.Name, candidate.Name, user.Display);
                        return;
                    }
                }
            }
        }
    }

    private static void CheckConstraint(SpaceDeclaration space, ConstraintDeclaration constraint, Findings findings)
    {
        var path = new FindingPath(constraint.Name);
        if (constraint.IsBroken)
        {
            findings.Fail();
        }
        else if (constraint.Misfit is string misfit)
        {
            findings.Add(BoundRules.ConstraintSignature, path, constraint.Name, space.Type.Name, misfit);
        }
        else if (!constraint.IsStatic)
        {
            findings.Add(BoundRules.ConstraintNotStatic, path, constraint.Name);
        }
        else if (constraint.IsForbidden && !space.IsObsolete)
        {
            findings.Add(DeclarationRules.Forbidden, path, constraint.Name, space.Type.Name);
        }
    }
}
