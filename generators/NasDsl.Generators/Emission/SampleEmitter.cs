using NasDsl.Generators.Model;

namespace NasDsl.Generators.Emission;

/// <summary>Writes <c>Sample</c>.</summary>
internal static class SampleEmitter
{
    public static void Write(SourceWriter writer, TokenLayout layout)
    {
        using (writer.Block(AdmissionEmitter.Operator(writer, layout, "static ", "Sample") + "(global::NasDsl.RandomSource random)"))
        {
            writer.Line("global::System.ArgumentNullException.ThrowIfNull(random);");
            for (int word = 0; word < layout.WordCount; word++)
            {
                writer.Line($"ulong {Words.Local(word)} = 0;");
            }

            foreach (MemberLayout member in layout.Members)
            {
                WriteMember(writer, member);
            }

            writer.Line().Line($"return {OperatorsEmitter.New(layout)};");
        }
    }

    private static void WriteMember(SourceWriter writer, MemberLayout member)
    {
        if (member.Decision is NumberDecisionModel)
        {
            writer.Line().Line($"double {Numbers.Local(member)} = {Declared.Scale(member)}.Sample(random);");
            return;
        }

        if (member.Words.Count == 0)
        {
            return;
        }

        writer.Line().Line($"// {member.Name}");
        if (member.Deep is null)
        {
            foreach (TokenPosition position in member.Positions)
            {
                if (position.Varies)
                {
                    writer.Line($"{Words.Local(position.Word)} |= {Words.Place(position, Draw(position))};");
                }
            }

            return;
        }

        TokenPosition depth = member.Positions[0];
        using (writer.Block())
        {
            writer.Line($"int depth = {Draw(depth)};");
            writer.Line($"{Words.Local(depth.Word)} |= {Words.Place(depth, "depth")};");
            OperatorsEmitter.Resize(writer, member, "before: 0", $"after: {Words.DepthOf(member, "depth")}");
        }
    }

    private static string Draw(TokenPosition position) => $"random.Next({Literal.Of(position.Size)})";
}
