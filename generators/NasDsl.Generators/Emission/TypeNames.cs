using NasDsl.Generators.Model;

namespace NasDsl.Generators.Emission;

/// <summary>What emission has to know of the types of properties, by their names.</summary>
internal static class TypeNames
{
    /// <summary>Whether values of the type are numbers or truth values, rather than names or text.</summary>
    public static bool IsNumeric(string type) => type is "sbyte" or "byte" or "short" or "ushort" or "int" or "uint" or "long" or "ulong"
        or "float" or "double" or "decimal" or "bool";

    /// <summary>Whether the compiler keeps constants of the type in the program's data, so that a span over them costs nothing.</summary>
    public static bool IsBlittable(string type) => type is not ("decimal" or "string" or "string?");

    /// <summary>A candidate as a C# expression.</summary>
    public static string Candidate(LayerDecisionModel decision, CandidateModel candidate) =>
        $"{decision.CandidateSet}.{Identifier.Escape(candidate.Name)}";

    /// <summary>An expression as a person would write it where the space's namespace is imported.</summary>
    public static string Shorten(string expression, TypeModel space)
    {
        string own = space.Namespace.Length == 0 ? "global::" : $"global::{space.Namespace}.";
        return expression.Replace(own, "").Replace("global::", "");
    }
}
