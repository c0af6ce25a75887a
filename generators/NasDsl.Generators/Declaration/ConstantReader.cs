using System;
using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NasDsl.Generators.Emission;
using NasDsl.Generators.Model;

namespace NasDsl.Generators.Declaration;

/// <summary>Turns attribute arguments into <see cref="ConstantDeclaration"/>s.</summary>
internal static class ConstantReader
{
    public static ConstantDeclaration Read(TypedConstant constant)
    {
        if (constant.Kind != TypedConstantKind.Error && constant.IsNull)
        {
            return new(ConstantKind.Null, "null");
        }

        switch (constant.Kind)
        {
            case TypedConstantKind.Error:
                return new(ConstantKind.Error, "");
            case TypedConstantKind.Array:
                ImmutableArray<ConstantDeclaration>.Builder items = ImmutableArray.CreateBuilder<ConstantDeclaration>(constant.Values.Length);
                foreach (TypedConstant item in constant.Values)
                {
                    items.Add(Read(item));
                }

                return new(ConstantKind.Array, "", Items: new(items.MoveToImmutable()));
            case TypedConstantKind.Type when constant.Value is ITypeSymbol named:
                return new(ConstantKind.Type, $"typeof({Names.Qualified(named)})");
            case TypedConstantKind.Enum when constant.Type is INamedTypeSymbol enumType && constant.Value is not null:
                return ReadEnum(enumType, Names.Qualified(enumType), constant.Value);
            default:
                return constant.Value is null ? new(ConstantKind.Null, "null") : ReadPrimitive(constant.Value);
        }
    }

    /// <summary>A constant's value as a whole number; a <c>ulong</c> above the range wraps around.</summary>
    public static long ToWhole(object value) =>
        value is ulong unsigned ? unchecked((long)unsigned) : Convert.ToInt64(value, CultureInfo.InvariantCulture);

    private static ConstantDeclaration ReadEnum(INamedTypeSymbol type, string typeName, object value)
    {
        foreach (ISymbol member in type.GetMembers())
        {
            if (member is IFieldSymbol { HasConstantValue: true } field && Equals(field.ConstantValue, value))
            {
                return new(ConstantKind.Enum, typeName + "." + Identifier.Escape(field.Name), ToWhole(value), EnumType: typeName);
            }
        }

        return new(ConstantKind.Enum, $"({typeName})({SymbolDisplay.FormatPrimitive(value, true, false)})", ToWhole(value), EnumType: typeName);
    }

    private static ConstantDeclaration ReadPrimitive(object value) => value switch
    {
        string text => new(ConstantKind.Text, text),
        bool flag => new(ConstantKind.Boolean, flag ? "true" : "false", flag ? 1 : 0),
        char letter => new(ConstantKind.Character, letter.ToString(), letter),
        double number => new(ConstantKind.Real, Literal.Text(number), Real: number),
        float number => new(ConstantKind.Real, Literal.Text(number), Real: number),
        ulong number => new(
            ConstantKind.Whole, number.ToString(CultureInfo.InvariantCulture), unchecked((long)number), number),
        _ => new(
            ConstantKind.Whole, Convert.ToString(value, CultureInfo.InvariantCulture) ?? "", ToWhole(value),
            Convert.ToDouble(value, CultureInfo.InvariantCulture)),
    };
}
