using System.Collections.Generic;
using NasDsl.Generators.Model;

namespace NasDsl.Generators.Emission;

/// <summary>Writes <c>Encode</c> and <c>Decode</c>, and the methods between a member's tokens and its bits, which its property shares with them.</summary>
internal static class PackingEmitter
{
    public static void Write(SourceWriter writer, TokenLayout layout)
    {
        WriteEncode(writer, layout);
        WriteDecode(writer, layout);
        WriteFromTokens(writer, layout);
        WriteBits(writer, layout);
    }

    /// <summary>Writes the methods between the tokens and the bits of compound members.</summary>
    public static void WriteBits(SourceWriter writer, TokenLayout layout)
    {
        foreach (MemberLayout member in layout.Members)
        {
            if (member.IsCompound)
            {
                WriteUnpack(writer, member);
                WritePack(writer, member);
            }
        }
    }

    /// <summary>Whether a property of the space itself has a condition, so that its words may hold what is not taken.</summary>
    public static bool HasConditions(TokenLayout layout)
    {
        foreach (MemberLayout member in layout.Members)
        {
            if (member.Decision.When is not null)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Arguments after one another, where the first part may be empty.</summary>
    public static string Joined(string arguments, string last) => arguments.Length == 0 ? last : $"{arguments}, {last}";

    private static void WriteEncode(SourceWriter writer, TokenLayout layout)
    {
        writer.Member();
        using (writer.Block("public void Encode(global::System.Span<int> tokens, global::System.Span<double> numbers)"))
        {
            writer.Line($"{Words.Library}TokenChecks.Room(SpaceName, tokens.Length, TokenCount, numbers.Length, NumberCount);");
            foreach (MemberLayout member in layout.Members)
            {
                writer.Line(member switch
                {
                    { Decision: NumberDecisionModel } => $"numbers[{Literal.Of(member.First)}] = {Numbers.Field(member)};",
                    { IsCompound: true } =>
                        $"{Words.Unpack(member)}({Joined(Words.Arguments(member, Words.Field), Words.Slice("tokens", member))});",
                    _ => $"tokens[{Literal.Of(member.First)}] = {Words.Read(member.Positions[0], Words.Field(member.Positions[0].Word))}; // {member.Name}",
                });
            }

            if (HasConditions(layout))
            {
                // What the words hold of a decision that is not taken counts for nothing.
                writer.Line($"{Declared.Forest}.Settle(tokens[..TokenCount], numbers[..NumberCount]);");
            }
        }
    }

    private static void WriteDecode(SourceWriter writer, TokenLayout layout)
    {
        string name = layout.Space.Type.Name;
        writer.Member();
        using (writer.Block($"public static {name} Decode(global::System.ReadOnlySpan<int> tokens, global::System.ReadOnlySpan<double> numbers)"))
        {
            writer.Line($"{Words.Library}TokenChecks.Encoding(SpaceName, tokens, TokenSizes, numbers, NumberCount, {Declared.All});");
            writer.Line("return FromTokens(tokens, numbers);");
        }
    }

    private static void WriteFromTokens(SourceWriter writer, TokenLayout layout)
    {
        string name = layout.Space.Type.Name;
        var arguments = new List<string>();
        for (int word = 0; word < layout.WordCount; word++)
        {
            var parts = new List<string>();
            foreach (MemberLayout member in layout.Members)
            {
                if (member.MaskIn(word) != 0)
                {
                    parts.Add(member.IsCompound
                        ? $"{Words.Pack(member, word)}({Words.Slice("tokens", member)})"
                        : Placed(member.Positions[0], member.First));
                }
            }

            arguments.Add(string.Join("\n| ", parts));
        }

        for (int number = 0; number < layout.NumberCount; number++)
        {
            arguments.Add($"numbers[{Literal.Of(number)}]");
        }

        writer.Line();
        writer.Line("// The tokens and numbers are known to be those of an architecture.");
        writer.Line($"private static {name} FromTokens(global::System.ReadOnlySpan<int> tokens, global::System.ReadOnlySpan<double> numbers) =>");
        writer.Indent().Line(arguments.Count == 0 ? "new();" : $"new(\n    {string.Join(",\n", arguments).Replace("\n", "\n    ")});").Outdent();
    }

    private static void WriteUnpack(SourceWriter writer, MemberLayout member)
    {
        string words = Words.Arguments(member, word => "ulong " + Words.Local(word));
        writer.Line().Line($"// {Summary(member)}");
        using (writer.Block($"private static void {Words.Unpack(member)}({Joined(words, "global::System.Span<int> tokens")})"))
        {
            // A length that is a constant lets the compiler drop the checks of the indices.
            writer.Line($"tokens = tokens[..{Literal.Of(member.Positions.Count)}];");
            int unit = int.MinValue;
            foreach (TokenPosition position in member.Positions)
            {
                if (member.Decision is CellDecisionModel && position.Unit != unit)
                {
                    unit = position.Unit;
                    writer.Line($"// Node {Literal.Of(unit)}");
                }

                writer.Line($"tokens[{Literal.Of(position.Index - member.First)}] = {Words.Read(position, Words.Local(position.Word))};");
            }
        }
    }

    private static void WritePack(SourceWriter writer, MemberLayout member)
    {
        foreach (int word in member.Words)
        {
            var parts = new List<string>();
            foreach (TokenPosition position in member.Positions)
            {
                if (position.Varies && position.Word == word)
                {
                    parts.Add(Placed(position, position.Index - member.First));
                }
            }

            writer.Line();
            using (writer.Block($"private static ulong {Words.Pack(member, word)}(global::System.ReadOnlySpan<int> tokens)"))
            {
                writer.Line($"tokens = tokens[..{Literal.Of(member.Positions.Count)}];");
                writer.Line($"return {string.Join("\n    | ", parts)};");
            }
        }
    }

    private static string Placed(TokenPosition position, int index)
    {
        string placed = Words.Place(position, $"tokens[{Literal.Of(index)}]");
        return position.Shift == 0 ? placed : $"({placed})";
    }

    private static string Summary(MemberLayout member) => member.Decision switch
    {
        BlockDecisionModel { IsRange: false } => $"The decisions of the block {member.Name}.",
        BlockDecisionModel { Min: var min, Max: var max } => min == max
            ? $"The decisions of {member.Name}'s blocks."
            : $"The depth of {member.Name} less {Literal.Of(min)}, then the decisions of each block, 0 beyond the depth.",
        LayersDecisionModel { HasLinks: true } layers => member.Deep is null
            ? $"The operation of each of {member.Name}'s layers and its links to the earlier ones."
            : $"The depth of {member.Name} less {Literal.Of(layers.Min)}, then for each layer an operation and its links to the earlier ones, 0 beyond the depth.",
        LayersDecisionModel layers => member.Deep is null
            ? $"The operations of {member.Name}'s layers."
            : $"The depth of {member.Name} less {Literal.Of(layers.Min)}, then an operation for each layer, 0 beyond the depth.",
        CellDecisionModel { IsDense: true } => $"The operations on the edges of {member.Name}, node by node and by input.",
        CellDecisionModel { RepeatInputs: true } => $"The input and the operation of each edge of {member.Name}, node by node.",
        _ => $"For each node of {member.Name} the combination of its inputs, then the operations on its edges.",
    };
}
