using System.Collections.Generic;
using NasDsl.Generators.Model;

namespace NasDsl.Generators.Emission;

/// <summary>
/// Writes <c>S.Values.g.cs</c>: the words that hold a value, the bodies of the declared properties, construction and equality.
/// </summary>
internal static class ValuesEmitter
{
    public static string Emit(SpaceModel model)
    {
        TokenLayout layout = TokenLayout.Of(model);
        string converter = $"{Words.Library}SpaceJsonConverter<{model.Type.QualifiedName}>";
        string documentation = $"/// <remarks>{SpaceSummary.Of(layout)}</remarks>";
        if (!model.HasJsonConverter)
        {
            documentation += $"\n[global::System.Text.Json.Serialization.JsonConverter(typeof({converter}))]";
        }

        return SpacePart.Write(
            model.Type,
            "",
            writer =>
            {
                WriteFields(writer, layout);
                WriteConstructors(writer, layout);
                PropertyEmitter.Write(writer, layout);
                EqualityEmitter.Write(writer, layout);
            },
            documentation);
    }

    private static void WriteFields(SourceWriter writer, TokenLayout layout)
    {
        for (int word = 0; word < layout.WordCount; word++)
        {
            var members = new List<string>();
            foreach (MemberLayout member in layout.Members)
            {
                if (member.MaskIn(word) != 0)
                {
                    int bits = BitsIn(member, word);
                    members.Add($"{member.Name} ({bits} {(bits == 1 ? "bit" : "bits")})");
                }
            }

            writer.Line($"// From the low bits up: {string.Join(", ", members)}.");
            writer.Line($"private ulong {Words.Field(word)};");
        }

        foreach (MemberLayout member in layout.Members)
        {
            if (member.Decision is NumberDecisionModel number)
            {
                writer.Line($"private double {Numbers.Field(member)} = {Literal.Of(number.Min)};");
            }
        }
    }

    private static int BitsIn(MemberLayout member, int word)
    {
        int bits = 0;
        foreach (TokenPosition position in member.Positions)
        {
            bits += position.Varies && position.Word == word ? position.Bits : 0;
        }

        return bits;
    }

    private static void WriteConstructors(SourceWriter writer, TokenLayout layout)
    {
        TypeModel type = layout.Space.Type;
        writer.Member("<summary>Makes the architecture whose every decision is the first or least of its values, before initializers.</summary>");
        writer.Line($"public {type.Name}()");
        writer.Line("{").Line("}");

        (string parameters, string assignments) = ("", "");
        for (int word = 0; word < layout.WordCount; word++)
        {
            parameters += $", ulong {Words.Local(word)}";
            assignments += $"{Words.Field(word)} = {Words.Local(word)};\n";
        }

        foreach (MemberLayout member in layout.Members)
        {
            if (member.Decision is NumberDecisionModel)
            {
                parameters += $", double {Numbers.Local(member)}";
                assignments += $"{Numbers.Field(member)} = {Numbers.Local(member)};\n";
            }
        }

        if (parameters.Length == 0)
        {
            return;
        }

        writer.Line();
        bool hasRequired = HasRequired(layout);
        if (hasRequired)
        {
            // The compiler does not see that every property has its value from the words.
            writer.Line("#pragma warning disable CS8618");
            writer.Line("[global::System.Diagnostics.CodeAnalysis.SetsRequiredMembers]");
        }

        using (writer.Block($"private {type.Name}({parameters.Substring(2)})"))
        {
            writer.Line(assignments.TrimEnd('\n'));
        }

        if (hasRequired)
        {
            writer.Line("#pragma warning restore CS8618");
        }
    }

    private static bool HasRequired(TokenLayout layout)
    {
        foreach (MemberLayout member in layout.Members)
        {
            if ((" " + member.Decision.Accessibility + " ").Contains(" required "))
            {
                return true;
            }
        }

        return false;
    }
}
