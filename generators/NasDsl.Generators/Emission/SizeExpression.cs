using System.Linq;
using NasDsl.Generators.Model;

namespace NasDsl.Generators.Emission;

/// <summary>A size as a C# expression inside the space's type.</summary>
internal static class SizeExpression
{
    /// <summary>The path to a decision from an architecture.</summary>
    public static string Access(string name, SpaceModel space) =>
        space.Decisions.First(decision => decision.Name == name).NestedAccess ?? Identifier.Escape(name);

    /// <summary>The constant, or the property that decides, as an <c>int</c>.</summary>
    public static string Of(SizeModel size, SpaceModel space)
    {
        if (size.From is not { } from)
        {
            return Literal.Of(size.Constant);
        }

        // A local of the emitted method may have the same name.
        string property = "this." + Access(from, space);
        return space.Decisions.Any(decision => decision.Name == from && decision.TypeName == "int") ? property : $"(int){property}";
    }
}
