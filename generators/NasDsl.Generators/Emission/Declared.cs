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

    /// <summary>The structure of a cell.</summary>
    public static string Topology(MemberLayout cell) => Topology(cell.Decision);

    /// <summary>The structure of a cell.</summary>
    public static string Topology(DecisionModel cell) => Topology(cell.Name);

    /// <summary>The structure of the cell with this name.</summary>
    public static string Topology(string cell) => $"{Class}.{cell}Decision.Topology!";

    /// <summary>The operations or values that a token of the member stands for.</summary>
    public static string Values(MemberLayout member) => $"{Class}.{member.Name}Values";

    public static string Scale(MemberLayout member) => $"{Class}.{member.Name}Scale";
}
