using NasDsl.Generators.Model;

namespace NasDsl.Generators.Emission;

/// <summary>Writes the bodies of the declared properties: the getter reads the words, <c>init</c> refuses what the space does not have.</summary>
internal static class PropertyEmitter
{
    public static void Write(SourceWriter writer, TokenLayout layout)
    {
        foreach (MemberLayout member in layout.Members)
        {
            writer.Line().Line(SpacePart.GeneratedCode);
            string header = $"{member.Decision.Accessibility} partial {member.Decision.TypeName} {Identifier.Escape(member.Name)}".TrimStart();
            using (writer.Block(header))
            {
                if (member.Decision is NumberDecisionModel)
                {
                    WriteNumber(writer, member);
                }
                else if (member.IsCompound)
                {
                    WriteCompound(writer, member);
                }
                else
                {
                    WriteChoice(writer, member);
                }
            }
        }
    }

    private static void WriteNumber(SourceWriter writer, MemberLayout member)
    {
        writer.Line($"get => {Numbers.Field(member)};");
        writer.Line($"init => {Numbers.Field(member)} = {Declared.Scale(member)}.Check({Identifier.Quote(member.Name)}, value);");
    }

    private static void WriteChoice(SourceWriter writer, MemberLayout member)
    {
        TokenPosition position = member.Positions[0];
        string token = $"{Words.Library}ChoiceTokens.Of({Declared.Decision(member)}, value, {Declared.Values(member)})";
        string word = Words.Field(position.Word);
        writer.Line($"get => {Declared.Values(member)}[{Words.Read(position, word)}];");
        if (!position.Varies)
        {
            writer.Line($"init => {token};");
            return;
        }

        writer.Line($"init => {word} = {Words.Library}PackedTokens.With(").Indent();
        writer.Line($"{word}, shift: {Literal.Of(position.Shift)}, size: {Literal.Of(position.Size)},").Line($"{token});").Outdent();
    }

    private static void WriteCompound(SourceWriter writer, MemberLayout member)
    {
        string library = Words.Library + (member.Decision is CellDecisionModel ? "CellTokens" : "LayerTokens");
        string tokens = $"global::System.Span<int> tokens = stackalloc int[{Literal.Of(member.Positions.Count)}];";
        string declared = member.Decision is CellDecisionModel ? Declared.Decision(member) + ".Topology!" : Declared.Decision(member);
        using (writer.Block("get"))
        {
            writer.Line(tokens);
            writer.Line($"{Words.Unpack(member)}({PackingEmitter.Joined(Words.Arguments(member, Words.Field), "tokens")});");
            writer.Line($"return {library}.Read({declared}, {Declared.Values(member)}, tokens);");
        }

        using (writer.Block("init"))
        {
            writer.Line(tokens);
            writer.Line($"{library}.Write({Declared.Decision(member)}, value, {Declared.Values(member)}, tokens);");
            foreach (int word in member.Words)
            {
                string field = Words.Field(word);
                writer.Line($"{field} = ({field} & ~{Literal.Of(member.MaskIn(word))}) | {Words.Pack(member, word)}(tokens);");
            }
        }
    }
}
