using System.Linq;
using NasDsl.Generators.Model;

namespace NasDsl.Generators.Emission;

/// <summary>
/// Writes <c>Mutate</c>: one case of a <c>switch</c> for each decision that has a second value. Layers beyond a depth have their cases too, and are
/// skipped by the number that is drawn.
/// </summary>
internal static class MutateEmitter
{
    public static void Write(SourceWriter writer, TokenLayout layout)
    {
        int cases = layout.Positions.Count(position => position.Varies) + layout.NumberCount;
        writer.Member();
        using (writer.Block($"public {layout.Space.Type.Name} Mutate(global::NasDsl.RandomSource random)"))
        {
            writer.Line("global::System.ArgumentNullException.ThrowIfNull(random);");
            if (cases == 0)
            {
                writer.Line($"throw {Words.Library}SpaceErrors.NothingToMutate(SpaceName);");
                return;
            }

            WriteLocals(writer, layout);
            WriteDraw(writer, layout, cases);
            using (writer.Block("switch (decision)"))
            {
                WriteCases(writer, layout);
            }

            writer.Line().Line($"return {OperatorsEmitter.New(layout)};");
        }
    }

    private static void WriteLocals(SourceWriter writer, TokenLayout layout)
    {
        for (int word = 0; word < layout.WordCount; word++)
        {
            writer.Line($"ulong {Words.Local(word)} = {Words.Field(word)};");
        }

        foreach (MemberLayout member in layout.Members)
        {
            if (member.Decision is NumberDecisionModel)
            {
                writer.Line($"double {Numbers.Local(member)} = {Numbers.Field(member)};");
            }
        }

        foreach (MemberLayout member in layout.Members)
        {
            if (member.Deep is not null)
            {
                writer.Line($"int {Depth(member)} = {Words.Depth(member, Words.Field(member.Positions[0].Word))};");
            }
        }
    }

    private static void WriteDraw(SourceWriter writer, TokenLayout layout, int cases)
    {
        string count = "";
        string skips = "";
        int next = 0;
        foreach (MemberLayout member in layout.Members)
        {
            int own = member.Decision is NumberDecisionModel ? 1 : member.Positions.Count(position => position.Varies);
            if (member.Deep is { } range && member.Runs.Count > 0)
            {
                // A range without a smallest depth of its own may have no layer at all.
                count += $" + {Depth(member)}";
                cases -= range.Max;
                skips += $"\ndecision += decision >= {Literal.Of(next + 1)} + {Depth(member)} ? {Literal.Of(range.Max)} - {Depth(member)} : 0;";
            }

            next += own;
        }

        if (count.Length > 0)
        {
            writer.Line().Line("// Layers beyond a range's depth are skipped.");
        }

        writer.Line($"int decision = random.Next({Literal.Of(cases)}{count});" + skips);
    }

    private static void WriteCases(SourceWriter writer, TokenLayout layout)
    {
        int number = 0;
        foreach (MemberLayout member in layout.Members)
        {
            if (member.Decision is NumberDecisionModel)
            {
                string local = Numbers.Local(member);
                writer.Line($"case {Literal.Of(number++)}: // {member.Name}").Indent();
                writer.Line($"{local} = {Declared.Scale(member)}.Mutate({local}, random);").Line("break;").Outdent();
                continue;
            }

            foreach (TokenPosition position in member.Positions)
            {
                if (!position.Varies)
                {
                    continue;
                }

                writer.Line($"case {Literal.Of(number++)}: // {position.Meaning}").Indent();
                if (position.Unit < 0)
                {
                    WriteDepth(writer, member, position);
                }
                else
                {
                    string word = Words.Local(position.Word);
                    writer.Line($"{word} = {Words.Library}PackedTokens.Redraw({word}, {Literal.Of(position.Shift)}, {Literal.Of(position.Size)}, random);");
                }

                writer.Line("break;").Outdent();
            }
        }
    }

    // New layers are drawn anew, dropped ones cleared.
    private static void WriteDepth(SourceWriter writer, MemberLayout member, TokenPosition position)
    {
        string local = Depth(member);
        string word = Words.Local(position.Word);
        int min = member.Deep!.Min;
        using (writer.Block())
        {
            string before = min == 0 ? local : $"{local} - {Literal.Of(min)}";
            writer.Line($"int depth = random.NextExcept({Literal.Of(position.Size)}, {before});");
            writer.Line($"{word} = {Words.Library}PackedTokens.With({word}, {Literal.Of(position.Shift)}, {Literal.Of(position.Size)}, depth);");
            OperatorsEmitter.Resize(writer, member, $"before: {local}", $"after: {Literal.Of(min)} + depth");
        }
    }

    private static string Depth(MemberLayout member) => Identifier.Field(member.Name).Substring(1) + "Depth";
}
