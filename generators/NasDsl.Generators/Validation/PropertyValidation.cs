using System.Collections.Generic;
using NasDsl.Generators.Declaration;
using NasDsl.Generators.Diagnostics;

namespace NasDsl.Generators.Validation;

/// <summary>What a decision's property must be.</summary>
internal static class PropertyValidation
{
    public static void Check(PropertyDeclaration property, Findings findings)
    {
        AttributeDeclaration? decision = property.Decision;
        if (property.Obstacle is string obstacle)
        {
            string attribute = (decision ?? property.Attributes[0]).Name;
            findings.Add(DeclarationRules.WrongType, new(property.Name, attribute), property.Name, attribute, property.Type.Display, obstacle);
            return;
        }

        if (decision is null && property.Type.Kind == PropertyKind.Block)
        {
            CheckShape(property, findings);
            return;
        }

        if (decision is null)
        {
            CheckUndecided(property, findings);
            return;
        }

        CheckShape(property, findings);
        foreach (AttributeDeclaration other in property.Attributes)
        {
            if (AttributeNames.IsDecision(other.Name) && other.Name != decision.Name)
            {
                findings.Add(
                    DeclarationRules.TwoDecisions, new(property.Name, other.Name), property.Name, decision.Name, other.Name);
                return;
            }
        }

        if (property.Type.Kind == PropertyKind.Error || decision.IsBroken)
        {
            findings.Fail();
        }
        else if (Misfit(property, decision) is string advice)
        {
            findings.Add(
                DeclarationRules.WrongType, new(property.Name, decision.Name), property.Name, decision.Name, property.Type.Display, advice);
        }
    }

    /// <summary>Whether the property is a place in the network. A block of values alone is none.</summary>
    /// <param name="space">The space, which knows its blocks.</param>
    /// <param name="property">The property.</param>
    public static bool IsLayer(SpaceDeclaration space, PropertyDeclaration property) => IsLayer(space, property, []);

    private static bool IsLayer(SpaceDeclaration space, PropertyDeclaration property, HashSet<string> seen)
    {
        if (property is { Decision: null, Type.Kind: PropertyKind.Block } or { Decision.Name: AttributeNames.Layers, Type.Block: not null })
        {
            // Of a block that is not there, or contains itself, something else is said.
            return space.Block(property.Type.Block) is not SpaceDeclaration block || HasLayer(space, block, seen);
        }

        return property.Decision is { } decision
            && (decision.Name is AttributeNames.Layers or AttributeNames.Cell
                || (decision.Name == AttributeNames.Choice && property.Type.Kind is PropertyKind.Enum or PropertyKind.OptionalEnum
                    && !HasValues(decision)));
    }

    private static bool HasLayer(SpaceDeclaration space, SpaceDeclaration block, HashSet<string> seen)
    {
        if (!seen.Add(block.Type.QualifiedName))
        {
            return false;
        }

        foreach (PropertyDeclaration part in block.Properties)
        {
            if (IsLayer(space, part, seen))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a <c>[Choice]</c> has values.</summary>
    public static bool HasValues(AttributeDeclaration choice) =>
        choice.Find("values") is { } values && (values.Kind != ConstantKind.Array || values.Items.Count > 0);

    /// <summary>Whether the decision's attribute fits the property's type.</summary>
    public static bool Fits(PropertyDeclaration property) =>
        property is { Obstacle: null, Decision: { IsBroken: false } decision } && property.Type.Kind != PropertyKind.Error && Misfit(property, decision) is null;

    private static void CheckUndecided(PropertyDeclaration property, Findings findings)
    {
        bool hasSize = false;
        foreach (AttributeDeclaration attribute in property.Attributes)
        {
            if (AttributeNames.IsSize(attribute.Name))
            {
                hasSize = true;
                findings.Add(
                    DeclarationRules.SizeOnNoLayer, new(property.Name, attribute.Name), property.Name, attribute.Name,
                    SizeValidation.WordFor(attribute.Name));
            }
        }

        if (property is { IsPartial: true, IsImplemented: false } && !hasSize)
        {
            findings.Add(DeclarationRules.NoDecision, new(property.Name), property.Name);
        }
    }

    private static void CheckShape(PropertyDeclaration property, Findings findings)
    {
        if (!property.IsPartial)
        {
            findings.Add(DeclarationRules.PropertyNotPartial, new(property.Name), property.Name, property.Type.Display);
            return;
        }

        if (property.IsImplemented)
        {
            findings.Add(
                DeclarationRules.PropertyImplemented, new(property.Name, Part: FindingPart.Implementation), property.Name);
        }

        if (HasWord(property.Modifiers, "static"))
        {
            findings.Add(
                DeclarationRules.PropertyAccessors, new(property.Name), property.Name, "it is static, and a decision belongs to an architecture");
        }

        bool hasGet = false;
        bool hasInit = false;
        for (int i = 0; i < property.Accessors.Count; i++)
        {
            string accessor = property.Accessors[i];
            hasGet |= accessor == "get";
            hasInit |= accessor == "init";
            if (accessor is not ("get" or "init"))
            {
                findings.Add(
                    DeclarationRules.PropertyAccessors, new(property.Name, Item: i, Part: FindingPart.Accessor), property.Name,
                    accessor == "set" ? "an architecture is immutable" : $"'{accessor}' is less accessible than the property");
                return;
            }
        }

        if (!hasGet || !hasInit)
        {
            findings.Add(
                DeclarationRules.PropertyAccessors, new(property.Name), property.Name, hasGet ? "'init' is missing" : "'get' is missing");
        }
    }

    private static string? Misfit(PropertyDeclaration property, AttributeDeclaration decision)
    {
        PropertyKind kind = property.Type.Kind;
        switch (decision.Name)
        {
            case AttributeNames.Layers:
                return kind != PropertyKind.Layers ? "a range of layers is a Layers<T> over an enum of operations or a block"
                    : property.Type.CandidateSet is null && property.Type.Block is null ? "T must be an enum of operations or a [Block]" : null;
            case AttributeNames.Cell:
                return kind != PropertyKind.Cell ? "a cell is a Cell<T> over an enum of operations"
                    : property.Type.CandidateSet is null ? "T must be an enum of operations" : null;
            case AttributeNames.Choice when HasValues(decision):
                return kind is PropertyKind.Layers or PropertyKind.Cell or PropertyKind.Other or PropertyKind.Block or PropertyKind.OptionalEnum
                    ? "values can be numbers, texts, bools, characters or members of an enum"
                    : null;
            case AttributeNames.Choice:
                return kind switch
                {
                    PropertyKind.Enum or PropertyKind.OptionalEnum => null,
                    PropertyKind.Block => "a block is a decision by its type",
                    PropertyKind.Layers => "write [Layers(min, max)]",
                    PropertyKind.Cell => "write [Cell]",
                    _ => "name the values to choose from, as in [Choice(16, 32)], or use an enum of operations",
                };
            default:
                return kind is PropertyKind.Whole or PropertyKind.Real ? null : "it draws a number";
        }
    }

    /// <summary>Whether a modifier is among a property's.</summary>
    public static bool HasWord(string modifiers, string word)
    {
        foreach (string modifier in modifiers.Split(' '))
        {
            if (modifier == word)
            {
                return true;
            }
        }

        return false;
    }
}
