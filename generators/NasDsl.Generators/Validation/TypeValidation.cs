using NasDsl.Generators.Declaration;
using NasDsl.Generators.Diagnostics;
using NasDsl.Generators.Emission;

namespace NasDsl.Generators.Validation;

/// <summary>What a space's type must be.</summary>
internal static class TypeValidation
{
    public static void Check(SpaceDeclaration space, Findings findings)
    {
        TypeTraits traits = space.Traits;
        string name = space.Type.Name;
        if (!traits.IsRecordClass)
        {
            // What a class lacks besides follows from that.
            findings.Add(DeclarationRules.NotRecord, FindingPath.Type, name);
            return;
        }

        if (!traits.IsPartial)
        {
            findings.Add(DeclarationRules.NotPartial, FindingPath.Type, name);
        }

        if (traits.NonPartialContainer is string container)
        {
            findings.Add(DeclarationRules.ContainerNotPartial, new(container, Part: FindingPart.Container), name, container);
        }

        if (traits.IsGeneric)
        {
            findings.Add(DeclarationRules.Generic, FindingPath.Type, name, name);
        }
        else if (traits.GenericContainer is string generic)
        {
            findings.Add(DeclarationRules.Generic, new(generic, Part: FindingPart.Container), name, generic);
        }

        if (traits.IsAbstract && space.IsBlock)
        {
            findings.Add(DeclarationRules.NotConcrete, FindingPath.Type, name, "abstract");
        }
        else if (traits.FileLocal is string local)
        {
            findings.Add(
                DeclarationRules.NotConcrete, local == name ? FindingPath.Type : new(local, Part: FindingPart.Container), local, "file");
        }

        if (traits.Base is string parent)
        {
            findings.Add(DeclarationRules.HasBase, new(null, Part: FindingPart.Base), name, parent);
        }

        if (traits.HasConstructor)
        {
            findings.Add(DeclarationRules.HasConstructor, new(".ctor"), name);
        }

        CheckMembers(space, findings);
    }

    private static void CheckMembers(SpaceDeclaration space, Findings findings)
    {
        foreach (MemberDeclaration member in space.OtherMembers)
        {
            if (GeneratedMembers.Contains(member.Name, space))
            {
                findings.Add(DeclarationRules.ReservedName, new(member.Name), member.Name);
            }
            else if (member.HoldsState)
            {
                findings.Add(DeclarationRules.State, new(member.Name), member.Name);
            }
        }

        bool anyDecision = false;
        PropertyDeclaration? firstLayer = null;
        foreach (PropertyDeclaration property in space.Properties)
        {
            anyDecision |= property.Decision is not null || property.Type.Kind == PropertyKind.Block;
            if (property.Level < space.Level)
            {
                continue;
            }

            if (PropertyValidation.IsLayer(space, property) && (firstLayer ??= property).Part != property.Part)
            {
                findings.Add(DeclarationRules.SeveralParts, new(property.Name), property.Name, firstLayer.Name);
            }

            if (GeneratedMembers.Contains(property.Name, space))
            {
                findings.Add(DeclarationRules.ReservedName, new(property.Name), property.Name);
            }
        }

        if (!anyDecision && !space.Type.IsAbstract)
        {
            findings.Add(DeclarationRules.NoDecisions, FindingPath.Type, space.Type.Name);
        }
    }
}
