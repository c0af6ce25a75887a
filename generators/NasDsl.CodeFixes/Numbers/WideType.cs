using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace NasDsl.CodeFixes.Numbers;

/// <summary>The type that can hold the numbers of a decision.</summary>
internal static class WideType
{
    /// <summary>Whether the type is one of whole numbers.</summary>
    public static bool IsWhole(ITypeSymbol type) => type.SpecialType is >= SpecialType.System_SByte and <= SpecialType.System_UInt64;

    /// <summary>The narrowest of <c>int</c>, <c>long</c> and <c>double</c> that holds all of the numbers.</summary>
    public static string Of(IEnumerable<double> numbers)
    {
        string type = "int";
        foreach (double number in numbers)
        {
            if (number % 1 != 0 || number is < long.MinValue or > long.MaxValue)
            {
                return "double";
            }

            type = number is < int.MinValue or > int.MaxValue ? "long" : type;
        }

        return type;
    }
}
