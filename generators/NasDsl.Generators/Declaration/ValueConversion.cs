using System;
using System.Globalization;
using Microsoft.CodeAnalysis;
using NasDsl.Generators.Emission;

namespace NasDsl.Generators.Declaration;

/// <summary>
/// Converts attribute constants to the types of properties and parameters. Attributes know no <c>decimal</c> and users write <c>[Choice(0.1)]</c> over a
/// <c>float</c>, so that a real constant fits every real type; a whole one fits every number that can hold it.
/// </summary>
internal static class ValueConversion
{
    /// <summary>Converts to a type.</summary>
    /// <param name="constant">The constant.</param>
    /// <param name="special">The target, where it is a built-in type.</param>
    /// <param name="typeName">The target's qualified name, which decides for enums.</param>
    /// <returns>The value, or null where the type cannot hold it.</returns>
    public static ConvertedValue? Convert(ConstantDeclaration constant, SpecialType special, string typeName) => constant.Kind switch
    {
        ConstantKind.Text when special == SpecialType.System_String => new(Literal.Of(constant.Text), constant.Text, null),
        ConstantKind.Boolean when special == SpecialType.System_Boolean => new(constant.Text, constant.Text, null),
        ConstantKind.Character when special == SpecialType.System_Char => new(Literal.Of((char)constant.Whole), constant.Text, null),
        ConstantKind.Enum when constant.EnumType == typeName => new(constant.Text, EnumLabel(constant), null),
        ConstantKind.Whole => Whole(constant, special),
        ConstantKind.Real => Real(constant.Real, special),
        _ => null,
    };

    /// <summary>A number as a value of a numeric type, or null where the type cannot hold it.</summary>
    public static ConvertedValue? Number(double value, SpecialType special)
    {
        if (special is SpecialType.System_Single or SpecialType.System_Double or SpecialType.System_Decimal)
        {
            return Real(value, special);
        }

        // Beyond 2^53 not every whole number is a double.
        return value == Math.Floor(value) && Math.Abs(value) <= 9007199254740992
            ? Whole((long)value, isUnsignedLong: false, special)
            : null;
    }

    private static ConvertedValue? Whole(ConstantDeclaration constant, SpecialType special) =>
        special is SpecialType.System_Single or SpecialType.System_Double or SpecialType.System_Decimal
            ? Real(constant.Real, special)
            : Whole(constant.Whole, constant.Whole < 0 && constant.Real > 0, special);

    private static ConvertedValue? Whole(long value, bool isUnsignedLong, SpecialType special)
    {
        string text = isUnsignedLong
            ? unchecked((ulong)value).ToString(CultureInfo.InvariantCulture)
            : value.ToString(CultureInfo.InvariantCulture);
        string? literal = special switch
        {
            SpecialType.System_UInt64 when isUnsignedLong || value >= 0 => text + "UL",
            _ when isUnsignedLong => null,
            SpecialType.System_SByte when value is >= sbyte.MinValue and <= sbyte.MaxValue => $"(sbyte)({text})",
            SpecialType.System_Byte when value is >= byte.MinValue and <= byte.MaxValue => $"(byte){text}",
            SpecialType.System_Int16 when value is >= short.MinValue and <= short.MaxValue => $"(short)({text})",
            SpecialType.System_UInt16 when value is >= ushort.MinValue and <= ushort.MaxValue => $"(ushort){text}",
            SpecialType.System_Int32 when value is >= int.MinValue and <= int.MaxValue => text,
            SpecialType.System_UInt32 when value is >= uint.MinValue and <= uint.MaxValue => text + "U",
            SpecialType.System_Int64 => text + "L",
            _ => null,
        };
        return literal is null ? null : new(literal, text, !isUnsignedLong && value is >= int.MinValue and <= int.MaxValue ? (int)value : null);
    }

    private static ConvertedValue? Real(double value, SpecialType special)
    {
        if (double.IsNaN(value) || double.IsInfinity(value))
        {
            return null;
        }

        int? whole = value == Math.Floor(value) && Math.Abs(value) <= int.MaxValue ? (int)value : null;
        switch (special)
        {
            case SpecialType.System_Double:
                return new(Literal.Of(value), Literal.Text(value), whole);
            case SpecialType.System_Single when !float.IsInfinity((float)value):
                return new(Literal.Of((float)value), Literal.Text((float)value), whole);
            case SpecialType.System_Decimal when Math.Abs(value) < 1e28:
                string text = ((decimal)value).ToString(CultureInfo.InvariantCulture);
                return new(text + "m", text, whole);
            default:
                return null;
        }
    }

    private static string EnumLabel(ConstantDeclaration constant)
    {
        int dot = constant.Text.LastIndexOf('.');
        return constant.Text.StartsWith("(", StringComparison.Ordinal) || dot < 0
            ? constant.Whole.ToString(CultureInfo.InvariantCulture)
            : constant.Text.Substring(dot + 1).TrimStart('@');
    }
}
