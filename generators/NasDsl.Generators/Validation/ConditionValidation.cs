using System.Collections.Generic;
using NasDsl.Generators.Declaration;
using NasDsl.Generators.Diagnostics;
using NasDsl.Generators.Emission;

namespace NasDsl.Generators.Validation;

/// <summary>What a <c>[When]</c> may name.</summary>
internal static class ConditionValidation
{
    public static void Check(SpaceDeclaration space, PropertyDeclaration property, Findings findings)
    {
        if (property.Find(AttributeNames.When) is not AttributeDeclaration when)
        {
            return;
        }

        if (when.IsBroken)
        {
            findings.Fail();
        }
        else if (property.Decision is null && property.Type.Kind != PropertyKind.Block)
        {
            findings.Add(ConditionRules.Unconditional, new(property.Name, when.Name), property.Name);
        }
        else if (space.Find(AttributeNames.Stack) is { } stack && (stack.Text("normal") == property.Name || stack.Text("Reduce") == property.Name))
        {
            findings.Add(ConditionRules.ConditionInStack, new(property.Name, when.Name), property.Name);
        }
        else
        {
            CheckNamed(space, property, when, findings);
            if (PropertyValidation.HasWord(property.Modifiers, "required"))
            {
                findings.Add(ConditionRules.RequiredConditional, new(property.Name), property.Name, when.Text("property") ?? "null");
            }
        }
    }

    private static void CheckNamed(SpaceDeclaration space, PropertyDeclaration property, AttributeDeclaration when, Findings findings)
    {
        string? name = when.Text("property");
        PropertyDeclaration? decider = Earlier(space, property, name);
        if (decider is null || decider.Decision?.Name != AttributeNames.Choice || decider.Type.Kind == PropertyKind.OptionalEnum)
        {
            string reason = name is null ? "there is no name"
                : name == property.Name ? "a decision does not depend on itself"
                : decider is not null ? "it is no choice of one operation or one value"
                : space.Property(name) is null ? $"'{space.Type.Name}' has no such decision"
                : "it stands further down, and decisions are taken in order";
            findings.Add(ConditionRules.NoSuchDecider, new(property.Name, when.Name, "property"), property.Name, name ?? "null", reason);
            return;
        }

        if (!PropertyValidation.Fits(decider) || when.Find("value") is not ConstantDeclaration value)
        {
            // Said there already.
            findings.Fail();
        }
        else if (Conditions.TokenOf(space, decider, value) < 0)
        {
            findings.Add(
                ConditionRules.NoSuchValue, new(property.Name, when.Name, "value"), property.Name, decider.Name, ConstantText.Of(value), Choices(space, decider));
        }
    }

    private static PropertyDeclaration? Earlier(SpaceDeclaration space, PropertyDeclaration property, string? name)
    {
        foreach (PropertyDeclaration candidate in space.Properties)
        {
            if (candidate.Name == property.Name)
            {
                return null;
            }

            if (candidate.Name == name && candidate.Decision is not null)
            {
                return candidate;
            }
        }

        return null;
    }

    private static string Choices(SpaceDeclaration space, PropertyDeclaration decider)
    {
        var choices = new List<string>();
        if (decider.Decision!.Find("values") is { Items: { Count: > 0 } items })
        {
            foreach (ConstantDeclaration item in items)
            {
                choices.Add(ConstantText.Of(item));
            }
        }
        else if (space.CandidateSet(decider.Type.CandidateSet) is CandidateSetDeclaration set)
        {
            foreach (CandidateDeclaration candidate in set.Candidates)
            {
                choices.Add(candidate.Name);
            }
        }

        return string.Join(", ", choices);
    }
}
