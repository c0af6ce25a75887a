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
        documentation += $"\n[{Words.Library}GeneratedSpace({Literal.Of(TokenLayout.Version)}, {Identifier.Quote(Fingerprints.Of(model))})]";
        if (!model.HasJsonConverter && !model.Type.IsAbstract)
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
                if (!model.Type.IsAbstract)
                {
                    EqualityEmitter.Write(writer, layout);
                }
            },
            documentation);
    }

    // A space that derives from this one shares its words, from another assembly too.
    private static void WriteFields(SourceWriter writer, TokenLayout layout)
    {
        bool isSealed = layout.Space.Type.IsSealed;
        string accessibility = isSealed ? "private" : "protected";
        for (int word = layout.InheritedWordCount; word < layout.WordCount; word++)
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

            Describe($"From the low bits up: {string.Join(", ", members)}.");
            writer.Line($"{accessibility} readonly ulong {Words.Field(word)};");
        }

        foreach (MemberLayout member in layout.Members)
        {
            if (member.Decision is NumberDecisionModel number && !member.IsInheritedBy(layout.Space))
            {
                if (!isSealed)
                {
                    Describe($"The value of {member.Name}.");
                }

                writer.Line($"{accessibility} readonly double {Numbers.Field(member)} = {Literal.Of(number.Min)};");
            }
        }

        void Describe(string what)
        {
            writer.Line(isSealed ? "// " + what : $"/// <summary>{what}</summary>");
            if (!isSealed)
            {
                writer.Line(SpacePart.NotBrowsable);
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
        writer.Line($"{(type.IsAbstract ? "protected" : "public")} {type.Name}()");
        writer.Line("{").Line("}");

        (string parameters, string assignments, string inherited) = ("", "", "");
        for (int word = 0; word < layout.WordCount; word++)
        {
            Add("ulong", Words.Field(word), Words.Local(word), word < layout.InheritedWordCount);
        }

        foreach (MemberLayout member in layout.Members)
        {
            if (member.Decision is NumberDecisionModel)
            {
                Add("double", Numbers.Field(member), Numbers.Local(member), member.IsInheritedBy(layout.Space));
            }
        }

        if (parameters.Length == 0)
        {
            return;
        }

        void Add(string parameter, string field, string local, bool isInherited)
        {
            parameters += $", {parameter} {local}";
            inherited += isInherited ? ", " + local : "";
            assignments += isInherited ? "" : $"{field} = {local};\n";
        }

        if (type.IsSealed)
        {
            writer.Line();
        }
        else
        {
            writer.Member("<summary>Makes the architecture that is packed in these words and numbers.</summary>").Line(SpacePart.NotBrowsable);
        }

        bool hasRequired = HasRequired(layout);
        if (hasRequired)
        {
            // The compiler does not see that every property has its value from the words.
            writer.Line("#pragma warning disable CS8618");
            writer.Line("[global::System.Diagnostics.CodeAnalysis.SetsRequiredMembers]");
        }

        writer.Line($"{(type.IsSealed ? "private" : "protected")} {type.Name}({parameters.Substring(2)})");
        if (inherited.Length > 0)
        {
            writer.Line($"    : base({inherited.Substring(2)})");
        }

        using (writer.Block())
        {
            if (assignments.Length > 0)
            {
                writer.Line(assignments.TrimEnd('\n'));
            }
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
