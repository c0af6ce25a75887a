using NasDsl.Generators.Declaration;
using NasDsl.Generators.Validation;

namespace NasDsl.Generators.Emission;

/// <summary>
/// Writes bodies that throw for a space that breaks the language's rules, so that the diagnostics which say what is wrong do not drown in the
/// compiler's about members that are missing.
/// </summary>
internal static class InvalidSpaceEmitter
{
    public static string Emit(InvalidSpace space) => SpacePart.Write(space.Type, "", writer =>
    {
        foreach (PropertyDeclaration property in space.Properties)
        {
            using (writer.Block($"{property.Modifiers} partial {property.Type.Name} {Identifier.Escape(property.Name)}".TrimStart()))
            {
                foreach (string accessor in property.Accessors)
                {
                    writer.Line($"{accessor} => throw Invalid();");
                }
            }
        }

        writer.Line(
            $"private static global::System.Exception Invalid() => new global::System.InvalidOperationException({Identifier.Quote(space.Type.Name + " is not a valid search space; the build's NAS errors say why.")});");
    });
}
