using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace NasDsl.Generators.Declaration;

/// <summary>The values of a <c>[Uniform]</c> or <c>[LogUniform]</c> that has steps.</summary>
internal static class SteppedValues
{
    /// <summary>The most values that one decision may have; more want a step, or to be continuous.</summary>
    public const int MaxCount = 4096;

    /// <summary>The step that counts: whole-number properties of <c>[Uniform]</c> step by 1 where nothing is said.</summary>
    public static double StepOf(AttributeDeclaration attribute, PropertyTypeDeclaration type) =>
        attribute.Number("Step", 0) is var step && step == 0 && attribute.Name == AttributeNames.Uniform && type.Kind == PropertyKind.Whole
            ? 1
            : step;

    /// <summary>Enumerates the numbers from <paramref name="min"/> to <paramref name="max"/>, one more than <see cref="MaxCount"/> at most.</summary>
    public static IEnumerable<double> Enumerate(double min, double max, double step, bool isLogarithmic)
    {
        // In decimal, so that 0.1 + 2·0.1 is 0.3; it holds 28 digits, and numbers beyond its range are rare enough to go without.
        bool exact = Math.Abs(min) < 1e12 && Math.Abs(max) < 1e12 && step is > 1e-9 and < 1e9 && (!isLogarithmic || min > 1e-12);
        double tolerance = isLogarithmic ? max * 1e-9 : step * 1e-9;
        decimal exactValue = exact ? (decimal)min : 0;
        double value = min;
        for (int count = 0; count <= MaxCount && value <= max + tolerance; count++)
        {
            yield return Math.Min(value, max);
            if (exact)
            {
                exactValue = isLogarithmic ? exactValue * (decimal)step : exactValue + (decimal)step;
                value = (double)exactValue;
            }
            else
            {
                value = isLogarithmic ? min * Math.Pow(step, count + 1) : min + (step * (count + 1));
            }
        }
    }

    /// <summary>The numbers as values of the property's type, or null where one is none: whole-number properties with a factor round.</summary>
    public static IReadOnlyList<ConvertedValue>? Convert(AttributeDeclaration attribute, PropertyTypeDeclaration type)
    {
        double min = attribute.Number("min", 0);
        double max = attribute.Number("max", 0);
        double step = StepOf(attribute, type);
        bool isLogarithmic = attribute.Name == AttributeNames.LogUniform;
        if (!(min <= max) || double.IsInfinity(max) || double.IsInfinity(min) || !(isLogarithmic ? step > 1 && min > 0 : step > 0))
        {
            return null;
        }

        var values = new List<ConvertedValue>();
        foreach (double number in Enumerate(min, max, step, isLogarithmic))
        {
            double rounded = type.Kind == PropertyKind.Whole && isLogarithmic ? Math.Round(number) : number;
            if (ValueConversion.Number(rounded, type.Special) is not ConvertedValue value)
            {
                return null;
            }

            if (values.Count == 0 || values[values.Count - 1].Label != value.Label)
            {
                values.Add(value);
            }
        }

        return values;
    }
}
