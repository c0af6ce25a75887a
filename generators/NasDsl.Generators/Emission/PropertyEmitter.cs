using System.Linq;
using NasDsl.Generators.Model;

namespace NasDsl.Generators.Emission;

/// <summary>Writes the bodies of the declared properties: the getter reads the words, <c>init</c> refuses what the space does not have.</summary>
internal static class PropertyEmitter
{
    public static void Write(SourceWriter writer, TokenLayout layout)
    {
        foreach (MemberLayout member in layout.Members)
        {
            if (member.IsInheritedBy(layout.Space))
            {
                continue;
            }

            writer.Line().Line(SpacePart.GeneratedCode);
            string header = $"{member.Decision.Accessibility} partial {member.Decision.TypeName} {Identifier.Escape(member.Name)}".TrimStart();
            using (writer.Block(header))
            {
                string? taken = Taken(layout, member);
                if (member.Decision is NumberDecisionModel number)
                {
                    WriteNumber(writer, member, number, taken);
                }
                else if (member.IsCompound)
                {
                    WriteCompound(writer, member, taken);
                }
                else
                {
                    WriteChoice(writer, member, taken);
                }
            }
        }
    }

    /// <summary>Whether the decision is taken, as an expression over the words; null where it always is.</summary>
    private static string? Taken(TokenLayout layout, MemberLayout member)
    {
        if (member.Decision.When is not { } when)
        {
            return null;
        }

        MemberLayout decider = layout.Members.First(candidate => candidate.Name == when.Of);
        TokenPosition position = decider.Positions[0];
        string own = position.Varies ? $"{Words.Read(position, Words.Field(position.Word))} == {Literal.Of(when.Low)}" : "";
        string? outer = Taken(layout, decider);
        return own.Length == 0 ? outer : outer is null ? own : $"{outer} && {own}";
    }

    private static void WriteNumber(SourceWriter writer, MemberLayout member, NumberDecisionModel number, string? taken)
    {
        writer.Line(taken is null ? $"get => {Numbers.Field(member)};" : $"get => {taken} ? {Numbers.Field(member)} : {Literal.Of(number.Min)};");
        writer.Line($"init => {Numbers.Field(member)} = {Declared.Scale(member)}.Check({Identifier.Quote(member.Name)}, value);");
    }

    private static void WriteChoice(SourceWriter writer, MemberLayout member, string? taken)
    {
        TokenPosition position = member.Positions[0];
        string token = $"{Words.Library}ChoiceTokens.Of({Declared.Decision(member)}, value, {Declared.Values(member)})";
        string word = Words.Field(position.Word);
        string read = Words.Read(position, word);
        writer.Line($"get => {Declared.Values(member)}[{(taken is null ? read : $"{taken} ? {read} : 0")}];");
        if (!position.Varies)
        {
            writer.Line($"init => {token};");
            return;
        }

        writer.Line($"init => {word} = {Words.Library}PackedTokens.With(").Indent();
        writer.Line($"{word}, shift: {Literal.Of(position.Shift)}, size: {Literal.Of(position.Size)},").Line($"{token});").Outdent();
    }

    private static void WriteCompound(SourceWriter writer, MemberLayout member, string? taken)
    {
        string tokens = $"global::System.Span<int> tokens = stackalloc int[{Literal.Of(member.Positions.Count)}];";
        using (writer.Block("get"))
        {
            writer.Line(tokens);
            string unpack = $"{Words.Unpack(member)}({PackingEmitter.Joined(Words.Arguments(member, Words.Field), "tokens")});";
            if (taken is null)
            {
                writer.Line(unpack);
            }
            else
            {
                // What the words hold of a decision that is not taken counts for nothing.
                writer.Line("tokens.Clear();");
                using (writer.Block($"if ({taken})"))
                {
                    writer.Line(unpack);
                }

                writer.Line();
            }

            writer.Line($"return {ReadOf(member)};");
        }

        using (writer.Block("init"))
        {
            writer.Line(tokens);
            writer.Line($"{WriteOf(member)};");
            foreach (int word in member.Words)
            {
                string field = Words.Field(word);
                writer.Line($"{field} = ({field} & ~{Literal.Of(member.MaskIn(word))}) | {Words.Pack(member, word)}(tokens);");
            }
        }
    }

    private static string ReadOf(MemberLayout member) => member.Decision switch
    {
        BlockDecisionModel { IsRange: true } range =>
            $"{Words.Library}BlockTokens.ReadRange<{range.Block}>({Literal.Of(range.Min)}, {Literal.Of(range.Max)}, tokens)",
        BlockDecisionModel block => $"{Words.Library}BlockTokens.Read<{block.Block}>(tokens)",
        CellDecisionModel => $"{Words.Library}CellTokens.Read({Declared.Topology(member)}, {Declared.Values(member)}, tokens)",
        LayersDecisionModel { IsOptional: true } =>
            $"{Words.Library}LayerTokens.Read({Declared.Decision(member)}, {Declared.Values(member)}, tokens) is [var layer] ? layer : null",
        _ => $"{Words.Library}LayerTokens.Read({Declared.Decision(member)}, {Declared.Values(member)}, tokens)",
    };

    private static string WriteOf(MemberLayout member) => member.Decision switch
    {
        BlockDecisionModel { IsRange: true } range =>
            $"{Words.Library}BlockTokens.WriteRange({Identifier.Quote(member.Name)}, value, {Literal.Of(range.Min)}, {Literal.Of(range.Max)}, tokens)",
        BlockDecisionModel => $"{Words.Library}BlockTokens.Write({Identifier.Quote(member.Name)}, value, tokens)",
        CellDecisionModel => $"{Words.Library}CellTokens.Write({Declared.Decision(member)}, value, {Declared.Values(member)}, tokens)",
        LayersDecisionModel { IsOptional: true } =>
            $"{Words.Library}LayerTokens.Write({Declared.Decision(member)}, {Words.Library}LayerTokens.OfOptional(value), {Declared.Values(member)}, tokens)",
        _ => $"{Words.Library}LayerTokens.Write({Declared.Decision(member)}, value, {Declared.Values(member)}, tokens)",
    };
}
