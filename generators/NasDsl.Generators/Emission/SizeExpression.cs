using System.Linq;
using NasDsl.Generators.Model;

namespace NasDsl.Generators.Emission;

/// <summary>A size as a C# expression inside the space's type.</summary>
internal static class SizeExpression
{
    /// <summary>The path to a decision from an architecture.</summary>
    public static string Access(string name, SpaceModel space) =>
        space.Decision(name)!.NestedAccess ?? Identifier.Escape(name);

    /// <summary>The constant, or the property that decides, as an <c>int</c>.</summary>
    /// <param name="size">The size.</param>
    /// <param name="space">The space.</param>
    /// <param name="architecture">The architecture as an expression: never nothing, since a local of the emitted method may have the property's name.</param>
    public static string Of(SizeModel size, SpaceModel space, string architecture = "this")
    {
        if (size.From is not { } from)
        {
            return Literal.Of(size.Constant);
        }

        string property = $"{architecture}.{Access(from, space)}";
        return space.Decisions.Any(decision => decision.Name == from && decision.TypeName == "int") ? property : $"(int){property}";
    }
}
