using NasDsl.Generators.Model;

namespace NasDsl.Generators.Emission;

/// <summary>Continuous numbers in emitted code: a value keeps each in a field of its own.</summary>
internal static class Numbers
{
    public static string Field(MemberLayout member) => Identifier.Field(member.Name) + "Value";

    public static string Local(MemberLayout member) => Identifier.Field(member.Name).Substring(1) + "Value";

    public static bool IsSingle(NumberDecisionModel number) => number.TypeName == "float";

    /// <summary>The least value that the property's type can hold.</summary>
    public static double Min(NumberDecisionModel number) => IsSingle(number) ? (float)number.Min : number.Min;

    /// <summary>The greatest value that the property's type can hold.</summary>
    public static double Max(NumberDecisionModel number) => IsSingle(number) ? (float)number.Max : number.Max;
}
