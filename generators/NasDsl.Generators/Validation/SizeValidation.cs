using System.Collections.Generic;
using NasDsl.Generators.Declaration;
using NasDsl.Generators.Diagnostics;
using NasDsl.Generators.Emission;
using NasDsl.Generators.Model;

namespace NasDsl.Generators.Validation;

/// <summary>Sizes: constants, and the decisions that they name.</summary>
internal static class SizeValidation
{
    /// <summary>What an attribute counts, for messages.</summary>
    public static string WordFor(string attribute) => attribute switch
    {
        AttributeNames.Channels => "channels",
        AttributeNames.Stride => "a stride",
        _ => "copies",
    };

    /// <summary>Checks the size attributes of one property that carries a decision.</summary>
    public static void Check(SpaceDeclaration space, PropertyDeclaration property, Findings findings)
    {
        foreach (AttributeDeclaration attribute in property.Attributes)
        {
            if (!AttributeNames.IsSize(attribute.Name))
            {
                continue;
            }

            if (attribute.IsBroken)
            {
                findings.Fail();
            }
            else if (!PropertyValidation.IsLayer(space, property))
            {
                findings.Add(
                    DeclarationRules.SizeOnNoLayer, new(property.Name, attribute.Name), property.Name, attribute.Name,
                    WordFor(attribute.Name));
            }
            else
            {
                CheckSize(space, property, attribute, findings);
            }
        }
    }

    /// <summary>Checks a size that names a decision.</summary>
    /// <param name="space">The space.</param>
    /// <param name="from">The constant that names it.</param>
    /// <param name="path">Where the name stands.</param>
    /// <param name="word">What it is the size of.</param>
    /// <param name="findings">Receives what is wrong.</param>
    public static void CheckNamed(SpaceDeclaration space, ConstantDeclaration from, FindingPath path, string word, Findings findings)
    {
        if (from.Kind != ConstantKind.Text || space.Property(from.Text) is not { Decision: not null } named)
        {
            findings.Add(
                StructureRules.NoSuchProperty, path, from.Kind == ConstantKind.Text ? from.Text : "null", space.Type.Name);
            return;
        }

        if (!PropertyValidation.Fits(named))
        {
            // Said there already.
            findings.Fail();
            return;
        }

        if (WholeValues(named) is not IReadOnlyList<int> values)
        {
            findings.Add(StructureRules.NoWholeNumber, path, named.Name, Why(named));
            return;
        }

        foreach (int value in values)
        {
            if (value < 1)
            {
                findings.Add(StructureRules.SizeValue, path, named.Name, Literal.Of(value), word);
                return;
            }
        }
    }

    /// <summary>The values of a decision between whole numbers of 32 bits, or null where it is none.</summary>
    public static IReadOnlyList<int>? WholeValues(PropertyDeclaration property)
    {
        if (property.Type.Kind != PropertyKind.Whole || property.Decision is not { IsBroken: false } decision)
        {
            return null;
        }

        IReadOnlyList<ConvertedValue>? values = null;
        if (decision.Name is AttributeNames.Uniform or AttributeNames.LogUniform)
        {
            values = SteppedValues.Convert(decision, property.Type);
        }
        else if (decision is { Name: AttributeNames.Choice } && decision.Find("values") is { Items: { Count: > 0 } items })
        {
            var converted = new List<ConvertedValue>(items.Count);
            foreach (ConstantDeclaration item in items)
            {
                if (ValueConversion.Convert(item, property.Type.Special, property.Type.Name) is ConvertedValue value)
                {
                    converted.Add(value);
                }
            }

            values = converted;
        }

        if (values is null)
        {
            return null;
        }

        var whole = new List<int>(values.Count);
        foreach (ConvertedValue value in values)
        {
            if (value.Integer is not int integer)
            {
                return null;
            }

            whole.Add(integer);
        }

        return whole;
    }

    private static void CheckSize(SpaceDeclaration space, PropertyDeclaration property, AttributeDeclaration attribute, Findings findings)
    {
        if (attribute.Find("from") is ConstantDeclaration from)
        {
            CheckNamed(space, from, new(property.Name, attribute.Name, "from"), WordFor(attribute.Name), findings);
            return;
        }

        ArgumentDeclaration? constant = attribute.Arguments is [var first, ..] ? first : null;
        if (constant is { Value: { Kind: ConstantKind.Whole, Whole: < 1 } value })
        {
            findings.Add(
                StructureRules.SizeConstant, new(property.Name, attribute.Name, constant.Name), property.Name, attribute.Name, value.Text);
        }
    }

    private static string Why(PropertyDeclaration property) => property switch
    {
        { Decision.Name: AttributeNames.Uniform or AttributeNames.LogUniform, Type.Kind: not PropertyKind.Whole } =>
            $"it is a number of type '{property.Type.Display}'",
        { Type.Kind: PropertyKind.Whole } => "its values lie outside the range of int",
        _ => $"it is of type '{property.Type.Display}'",
    };
}
