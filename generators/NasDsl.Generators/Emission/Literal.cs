using System;
using System.Globalization;
using Microsoft.CodeAnalysis.CSharp;

namespace NasDsl.Generators.Emission;

/// <summary>Values as C# literals, the same under every culture.</summary>
internal static class Literal
{
    // Below these a number has fewer digits.
    private const double SmallestNormal = 2.2250738585072014e-308;
    private const float SmallestNormalFloat = 1.17549435e-38f;

    public static string Of(int value) => value.ToString(CultureInfo.InvariantCulture);

    public static string Of(ulong value) => "0x" + value.ToString("X", CultureInfo.InvariantCulture) + "UL";

    public static string Of(bool value) => value ? "true" : "false";

    public static string Of(string value) => Identifier.Quote(value);

    public static string Of(char value) => SymbolDisplay.FormatLiteral(value, quote: true);

    public static string Of(double value) => value switch
    {
        double.NaN => "double.NaN",
        double.PositiveInfinity => "double.PositiveInfinity",
        double.NegativeInfinity => "double.NegativeInfinity",
        _ => Text(value) + "d",
    };

    public static string Of(float value) => value switch
    {
        float.NaN => "float.NaN",
        float.PositiveInfinity => "float.PositiveInfinity",
        float.NegativeInfinity => "float.NegativeInfinity",
        _ => Text(value) + "f",
    };

    /// <summary>The shortest invariant text that reads back as the same number, the same on every runtime.</summary>
    public static string Text(double value)
    {
        // .NET Framework, on which Visual Studio runs generators, has no shortest form: its "R" gives 15 digits or 17, and -0 without its sign.
        for (int digits = Math.Abs(value) < SmallestNormal ? 1 : 15; digits <= 17; digits++)
        {
            string text = value.ToString("G" + Of(digits), CultureInfo.InvariantCulture);
            if (digits == 17 || double.Parse(text, CultureInfo.InvariantCulture).Equals(value))
            {
                return IsNegativeZero(value) ? "-0" : text;
            }
        }

        return "";
    }

    /// <summary>The shortest invariant text that reads back as the same number, the same on every runtime.</summary>
    public static string Text(float value)
    {
        for (int digits = Math.Abs(value) < SmallestNormalFloat ? 1 : 6; digits <= 9; digits++)
        {
            string text = value.ToString("G" + Of(digits), CultureInfo.InvariantCulture);
            if (digits == 9 || float.Parse(text, CultureInfo.InvariantCulture).Equals(value))
            {
                return IsNegativeZero(value) ? "-0" : text;
            }
        }

        return "";
    }

    private static bool IsNegativeZero(double value) => value == 0 && double.IsNegativeInfinity(1 / value);
}
