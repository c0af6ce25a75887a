using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using NasDsl.Generators.Declaration;
using NasDsl.Generators.Diagnostics;
using NasDsl.Generators.Emission;
using NasDsl.Generators.Model;

namespace NasDsl.Generators.Validation;

/// <summary>What the values of a decision must be.</summary>
internal static class ValueValidation
{
    /// <summary>The greatest depth of a range: straight-line code is emitted for each of its layers.</summary>
    public const int MaxLayers = 256;

    public static void Check(SpaceDeclaration space, PropertyDeclaration property, Findings findings)
    {
        AttributeDeclaration decision = property.Decision!;
        switch (decision.Name)
        {
            case AttributeNames.Layers:
                CheckLayers(property, decision, findings);
                break;
            case AttributeNames.Choice when PropertyValidation.HasValues(decision):
                CheckChoice(space, property, decision, findings);
                break;
            case AttributeNames.Uniform or AttributeNames.LogUniform:
                CheckNumber(property, decision, findings);
                break;
        }
    }

    private static void CheckLayers(PropertyDeclaration property, AttributeDeclaration layers, Findings findings)
    {
        int min = layers.Whole("min", 0);
        int max = layers.Whole("max", 0);
        if (min is < 0 or > MaxLayers)
        {
            findings.Add(ValueRules.LayersBounds, new(property.Name, layers.Name, "min"), property.Name, Literal.Of(min));
        }
        else if (max is < 1 or > MaxLayers)
        {
            findings.Add(ValueRules.LayersBounds, new(property.Name, layers.Name, "max"), property.Name, Literal.Of(max));
        }
        else if (min > max)
        {
            findings.Add(
                ValueRules.LayersOrder, new(property.Name, layers.Name, "min"), property.Name, Literal.Of(min), Literal.Of(max));
        }
    }

    private static void CheckChoice(SpaceDeclaration space, PropertyDeclaration property, AttributeDeclaration choice, Findings findings)
    {
        if (space.CandidateSet(property.Type.CandidateSet) is { HasOperations: true } set)
        {
            findings.Add(ValueRules.ValuesOfOperations, new(property.Name, choice.Name), property.Name, set.Display);
            return;
        }

        ConstantDeclaration values = choice.Find("values")!;
        if (values.Kind != ConstantKind.Array)
        {
            findings.Add(ValueRules.ValueType, new(property.Name, choice.Name, "values"), property.Name, property.Type.Display, "null");
            return;
        }

        var seen = new HashSet<string>();
        EquatableArray<ConstantDeclaration> items = values.Items;
        for (int i = 0; i < items.Count; i++)
        {
            var path = new FindingPath(property.Name, choice.Name, "values", i);
            if (ValueConversion.Convert(items[i], property.Type.Special, property.Type.Name) is not ConvertedValue value)
            {
                findings.Add(ValueRules.ValueType, path, property.Name, property.Type.Display, ConstantText.Of(items[i]));
            }
            else if (!seen.Add(value.Literal is "-0d" or "-0f" ? value.Literal.Substring(1) : value.Literal))
            {
                findings.Add(ValueRules.DuplicateValue, path, property.Name, ConstantText.Of(items[i]));
            }
            else if (i >= SteppedValues.MaxCount)
            {
                findings.Add(ValueRules.TooManyValues, path, property.Name, Literal.Of(SteppedValues.MaxCount));
                return;
            }
        }
    }

    private static void CheckNumber(PropertyDeclaration property, AttributeDeclaration number, Findings findings)
    {
        bool isLogarithmic = number.Name == AttributeNames.LogUniform;
        double min = number.Number("min", 0);
        double max = number.Number("max", 0);
        double step = SteppedValues.StepOf(number, property.Type);
        if (isLogarithmic && min <= 0)
        {
            findings.Add(ValueRules.LogNotPositive, new(property.Name, number.Name, "min"), property.Name, Literal.Text(min));
        }
        else if (!(min < max) || double.IsInfinity(min) || double.IsInfinity(max))
        {
            findings.Add(
                ValueRules.NumberOrder, new(property.Name, number.Name, "min"), property.Name, Literal.Text(min), Literal.Text(max));
        }
        else if (step != 0 && !(step > (isLogarithmic ? 1 : 0) && !double.IsInfinity(step)))
        {
            findings.Add(
                ValueRules.Step, new(property.Name, number.Name, "Step"), property.Name, isLogarithmic ? "1" : "0", Literal.Text(step));
        }
        else if (step == 0)
        {
            if (property.Type.Special != SpecialType.System_Double)
            {
                findings.Add(
                    ValueRules.NumberType, new(property.Name, number.Name), property.Name, property.Type.Display,
                    property.Type.Kind == PropertyKind.Whole
                        ? "give it a Step, the factor between neighbouring values, such as 2"
                        : "give it a Step, or make it a double, which alone is continuous");
            }
        }
        else
        {
            CheckSteps(property, number, min, max, step, isLogarithmic, findings);
        }
    }

    private static void CheckSteps(
        PropertyDeclaration property, AttributeDeclaration number, double min, double max, double step, bool isLogarithmic, Findings findings)
    {
        string argument = number.Find("Step") is null ? "max" : "Step";
        int count = 0;
        foreach (double value in SteppedValues.Enumerate(min, max, step, isLogarithmic))
        {
            double rounded = property.Type.Kind == PropertyKind.Whole && isLogarithmic ? System.Math.Round(value) : value;
            if (ValueConversion.Number(rounded, property.Type.Special) is null)
            {
                findings.Add(
                    ValueRules.NumberType, new(property.Name, number.Name, count == 0 ? "min" : argument), property.Name, property.Type.Display,
                    $"it cannot hold {Literal.Text(value)}");
                return;
            }

            if (++count > SteppedValues.MaxCount)
            {
                findings.Add(
                    ValueRules.TooManyValues, new(property.Name, number.Name, argument), property.Name, Literal.Of(SteppedValues.MaxCount));
                return;
            }
        }
    }
}
