using System.Linq;
using NasDsl.Generators.Model;

namespace NasDsl.Generators.Emission;

/// <summary>Writes <c>WriteOneHot</c>.</summary>
internal static class OneHotEmitter
{
    public static void Write(SourceWriter writer, TokenLayout layout)
    {
        writer.Member();
        using (writer.Block("public void WriteOneHot(global::System.Span<float> destination)"))
        {
            writer.Line($"{Words.Library}TokenChecks.Room(SpaceName, destination.Length, OneHotLength);");
            writer.Line("destination[..OneHotLength].Clear();");
            if (layout.Positions.Count > 0)
            {
                writer.EncodeHere();
            }

            int offset = 0;
            foreach (MemberLayout member in layout.Members)
            {
                if (member.Positions.Count > 0)
                {
                    writer.Line().Line($"// {member.Name}");
                }

                if (member.Deep is not null)
                {
                    WriteRange(writer, member, offset);
                }
                else
                {
                    int next = offset;
                    foreach (TokenPosition position in member.Positions)
                    {
                        writer.Line(Mark(next, position.Index));
                        next += position.Size;
                    }
                }

                offset += member.Positions.Sum(position => position.Size);
            }

            if (layout.NumberCount > 0)
            {
                writer.Line();
            }

            foreach (MemberLayout member in layout.Members)
            {
                if (member.Decision is NumberDecisionModel)
                {
                    writer.Line($"destination[{Literal.Of(offset++)}] = (float){Declared.Scale(member)}.ToUnit({Numbers.Field(member)});");
                }
            }
        }
    }

    private static string Mark(int offset, int position) =>
        $"destination[{(offset == 0 ? "" : Literal.Of(offset) + " + ")}tokens[{Literal.Of(position)}]] = 1f;";

    // Layers beyond the depth leave zeros.
    private static void WriteRange(SourceWriter writer, MemberLayout member, int offset)
    {
        TokenPosition depth = member.Positions[0];
        TokenPosition layer = member.Positions[1];
        writer.Line(Mark(offset, depth.Index));
        using (writer.Block($"for (int layer = 0; layer < {Words.DepthOf(member, $"tokens[{Literal.Of(depth.Index)}]")}; layer++)"))
        {
            writer.Line(
                $"destination[{Literal.Of(offset + depth.Size)} + ({Literal.Of(layer.Size)} * layer) + tokens[{Literal.Of(layer.Index)} + layer]] = 1f;");
        }
    }
}
