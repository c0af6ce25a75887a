using System.Collections.Generic;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using NasDsl.Generators.Declaration;
using NasDsl.Generators.Validation;

namespace NasDsl.Generators.Emission;

/// <summary>
/// Writes members that throw for a space that breaks the language's rules, so that the diagnostics which say what is wrong do not drown in the
/// compiler's about members and interfaces that are missing.
/// </summary>
internal static class InvalidSpaceEmitter
{
    private const string ThrowHelper = "InvalidSpace";

    public static string Emit(InvalidSpace space)
    {
        string interfaces = "global::NasDsl.ICountable<S>";
        interfaces += space.IsNetwork ? ", global::NasDsl.INetworkOperations, global::NasDsl.Torch.IPathSpace<S>, global::NasDsl.Torch.IRelaxableSpace<S>" : "";
        interfaces += space is { IsNetwork: true, IsStacked: true } ? ", global::NasDsl.Torch.IStackedSpace<S>" : "";
        return SpacePart.Write(space.Type, space.CanImplement ? WithSelf(interfaces, space) : "", writer =>
        {
            foreach (PropertyDeclaration property in space.Properties)
            {
                using (writer.Block($"{property.Modifiers} partial {property.Type.Name} {Identifier.Escape(property.Name)}".TrimStart()))
                {
                    foreach (string accessor in property.Accessors)
                    {
                        writer.Line($"{accessor} => throw {ThrowHelper}();");
                    }
                }

                writer.Line();
            }

            if (space.CanImplement)
            {
                WriteInterfaces(writer, space);
            }

            string message = space.Type.Name + " is not a valid search space; the build's NAS errors say why.";
            writer.Line(SpacePart.GeneratedCode).Line(
                $"private static global::System.Exception {ThrowHelper}() => new global::System.InvalidOperationException({Identifier.Quote(message)});");
        });
    }

    private static void WriteInterfaces(SourceWriter writer, InvalidSpace space)
    {
        var taken = new HashSet<string>(space.TakenNames);
        WriteMembers(writer, space, taken, InterfaceMembers.OfSpace);
        if (space.IsNetwork)
        {
            WriteMembers(writer, space, taken, InterfaceMembers.OfNetwork);
        }

        if (space is { IsNetwork: true, IsStacked: true })
        {
            WriteMembers(writer, space, taken, InterfaceMembers.OfStack);
        }

        if (space.Type.Keyword != "record")
        {
            // What a record has by itself.
            string text = WithSelf("bool global::System.IEquatable<S>.Equals(S? other)", space);
            writer.Line(SpacePart.GeneratedCode).Line($"{text} => throw {ThrowHelper}();").Line();
        }
    }

    private static void WriteMembers(
        SourceWriter writer, InvalidSpace space, HashSet<string> taken, ImmutableArray<InterfaceMember> members)
    {
        foreach (InterfaceMember member in members)
        {
            // A name that the user's own member has is implemented explicitly, so that the diagnostic about the name stands alone.
            bool isTaken = taken.Contains(member.Name);
            string text = (isTaken ? "" : "public ") + (member.IsStatic ? "static " : "") + member.Type + " "
                + (isTaken ? member.Interface + "." : "") + member.Name;
            text += member.Parameters is null ? "" : $"({(isTaken ? member.Parameters.Replace(" = null", "") : member.Parameters)})";
            if (!isTaken)
            {
                writer.Line("/// <summary>Throws: the space is not valid.</summary>");
            }

            writer.Line(SpacePart.GeneratedCode).Line(WithSelf(text, space) + $" => throw {ThrowHelper}();").Line();
        }
    }

    private static string WithSelf(string text, InvalidSpace space) =>
        Regex.Replace(text, @"\bS\b", space.Type.QualifiedName.Replace("$", "$$"));
}
