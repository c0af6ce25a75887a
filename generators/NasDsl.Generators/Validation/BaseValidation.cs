using NasDsl.Generators.Declaration;
using NasDsl.Generators.Diagnostics;
using NasDsl.Generators.Emission;
using NasDsl.Generators.Model;

namespace NasDsl.Generators.Validation;

/// <summary>What a space must be of which another one derives, and what becomes of findings about inherited members.</summary>
internal static class BaseValidation
{
    private static readonly FindingPath _base = new(null, Part: FindingPart.Base);

    /// <summary>Checks the space's bases and what it takes over from them.</summary>
    public static void Check(SpaceDeclaration space, Findings findings)
    {
        if (space.Base is null)
        {
            return;
        }

        for (SpaceDeclaration? parent = space.Base; parent is not null; parent = parent.Base)
        {
            if (!parent.IsInSource && !IsOfThisVersion(parent))
            {
                findings.Add(DeclarationRules.OtherVersion, _base, space.Type.Name, parent.Type.Name);
                return;
            }
        }

        // What is wrong with a base of this project is shown there.
        if (space.Base.IsInSource && SpaceValidator.Validate(space.Base).HasErrors)
        {
            findings.Fail();
        }

        foreach (ConstraintDeclaration constraint in space.Constraints)
        {
            if (constraint.IsOutOfReach)
            {
                findings.Add(DeclarationRules.OutOfReach, _base, constraint.Name, space.Type.Name);
            }
        }

        foreach (MemberDeclaration member in space.OtherMembers)
        {
            if (space.Property(member.Name) is { } hidden && hidden.Level < space.Level)
            {
                findings.Add(DeclarationRules.HidesInherited, new(member.Name), member.Name);
            }
        }

        foreach (PropertyDeclaration property in space.Properties)
        {
            if (property.Level < space.Level && property.IsOutOfReach)
            {
                findings.Add(DeclarationRules.OutOfReach, _base, property.Name, space.Type.Name);
            }

            foreach (PropertyDeclaration inherited in space.Properties)
            {
                if (inherited.Level < property.Level && property.Level == space.Level && inherited.Name == property.Name)
                {
                    findings.Add(DeclarationRules.HidesInherited, new(property.Name), property.Name);
                }
            }
        }
    }

    /// <summary>Moves what was found about inherited members to the place where the base is named, unless the base shows it.</summary>
    public static Findings Relocate(SpaceDeclaration space, Findings findings)
    {
        if (space.Base is not { } parent)
        {
            return findings;
        }

        Findings? ofBase = null;
        var relocated = new Findings();
        foreach (Finding finding in findings.Items)
        {
            if (finding.Rule == DeclarationRules.HidesInherited.Id || !IsInherited(space, finding.Path))
            {
                relocated.Add(finding);
                continue;
            }

            ofBase ??= SpaceValidator.Validate(parent);
            bool isShown = false;
            foreach (Finding shown in ofBase.Items)
            {
                isShown |= shown.Rule == finding.Rule && shown.Path == finding.Path;
            }

            if (!isShown)
            {
                relocated.Add(finding with { Path = _base });
            }
        }

        if (findings.HasErrors)
        {
            relocated.Fail();
        }

        return relocated;
    }

    private static bool IsInherited(SpaceDeclaration space, FindingPath path)
    {
        if (path.Member is string member && path.Part != FindingPart.Container)
        {
            PropertyDeclaration? last = null;
            foreach (PropertyDeclaration property in space.Properties)
            {
                last = property.Name == member ? property : last;
            }

            return last is not null && last.Level < space.Level;
        }

        foreach (string attribute in space.InheritedAttributes)
        {
            if (path.Member is null && path.Attribute == attribute)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsOfThisVersion(SpaceDeclaration parent) =>
        parent.Generated is { } generated && generated.Layout == TokenLayout.Version
        && ModelBuilder.Build(parent) is SpaceModel model && generated.Fingerprint == Fingerprints.Of(model);
}
