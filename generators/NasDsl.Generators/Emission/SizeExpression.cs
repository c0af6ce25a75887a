using System.Linq;
using NasDsl.Generators.Model;

namespace NasDsl.Generators.Emission;

/// <summary>A size as a C# expression inside the space's type.</summary>
internal static class SizeExpression
{
    /// <summary>The constant, or the property that decides, as an <c>int</c>.</summary>
    public static string Of(SizeModel size, SpaceModel space)
    {
        if (size.From is not { } from)
        {
            return Literal.Of(size.Constant);
        }

        // A local of the emitted method may have the same name.
        string property = "this." + Identifier.Escape(from);
        return space.Decisions.Any(decision => decision.Name == from && decision.TypeName == "int") ? property : $"(int){property}";
    }
}
