using NasDsl.Generators.Model;

namespace NasDsl.Generators.Emission;

/// <summary>The names inside the nested class that holds what the declaration says.</summary>
internal static class Declared
{
    public const string Class = "Declared";

    public const string All = Class + ".AllDecisions";

    /// <summary>Which positions depend on which, in a space with conditions or blocks.</summary>
    public const string Forest = Class + ".Forest";

    /// <summary>The count and numbering of a finite space with conditions or blocks.</summary>
    public const string Index = Class + ".Index";

    public static string Decision(MemberLayout member) => $"{Class}.{member.Name}Decision";

    /// <summary>The operations or values that a token of the member stands for.</summary>
    public static string Values(MemberLayout member) => $"{Class}.{member.Name}Values";

    public static string Scale(MemberLayout member) => $"{Class}.{member.Name}Scale";
}
