using NasDsl.Generators.Model;

namespace NasDsl.Generators.Emission;

/// <summary>Writes what holds a value to the bounds and constraints of the whole space. The language has none yet, so that every value is admissible.</summary>
internal static class AdmissionEmitter
{
    public static void Write(SourceWriter writer, TokenLayout layout)
    {
        writer.Member("<summary>Always true: the space has no bounds and no constraints.</summary>");
        writer.Line("public bool IsAdmissible => true;");
        writer.Member($"<summary>Returns at once: every value of <c>{Identifier.Xml(layout.Space.Type.Name)}</c> is admissible.</summary>");
        writer.Line("public void Validate()").Line("{").Line("}");
    }
}
