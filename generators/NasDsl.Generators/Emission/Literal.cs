using System.Globalization;
using Microsoft.CodeAnalysis.CSharp;

namespace NasDsl.Generators.Emission;

/// <summary>Values as C# literals, the same under every culture.</summary>
internal static class Literal
{
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

    /// <summary>The shortest invariant text that reads back as the same number.</summary>
    public static string Text(double value)
    {
        // "R" does not always read back under .NET Framework, on which Visual Studio runs generators.
        string text = value.ToString("R", CultureInfo.InvariantCulture);
        return double.Parse(text, CultureInfo.InvariantCulture).Equals(value) ? text : value.ToString("G17", CultureInfo.InvariantCulture);
    }

    /// <summary>The shortest invariant text that reads back as the same number.</summary>
    public static string Text(float value)
    {
        string text = value.ToString("R", CultureInfo.InvariantCulture);
        return float.Parse(text, CultureInfo.InvariantCulture).Equals(value) ? text : value.ToString("G9", CultureInfo.InvariantCulture);
    }
}
