using System.Globalization;
using System.Numerics;
using NasDsl.Generators.Model;

namespace NasDsl.Generators.Emission;

/// <summary>Writes the numbering of a finite space: members in mixed radix, the first one least significant, in the smallest integer that holds them all.</summary>
internal static class IndexEmitter
{
    private const string Big = "global::System.Numerics.BigInteger";

    public static void Write(SourceWriter writer, TokenLayout layout)
    {
        BigInteger cardinality = layout.Cardinality;
        string type = cardinality <= ulong.MaxValue ? "ulong"
            : cardinality < BigInteger.One << 128 ? "global::System.UInt128"
            : Big;
        writer.Member();
        writer.Line($"public static {Big} Cardinality => {(cardinality <= ulong.MaxValue ? Number(cardinality, "ulong") : Declared.Class + ".Cardinality")};");
        WriteToIndex(writer, layout, type);
        WriteFromIndex(writer, layout, type);
    }

    /// <summary>A whole number as an expression of an integer type.</summary>
    public static string Number(BigInteger value, string type)
    {
        if (value <= ulong.MaxValue)
        {
            return value.ToString(CultureInfo.InvariantCulture) + "UL";
        }

        if (type == Big)
        {
            return $"{Big}.Parse(\"{value.ToString(CultureInfo.InvariantCulture)}\", global::System.Globalization.CultureInfo.InvariantCulture)";
        }

        var (high, low) = ((ulong)(value >> 64), (ulong)(value & ulong.MaxValue));
        return $"new global::System.UInt128({Literal.Of(high)}, {Literal.Of(low)})";
    }

    // Beyond 64 bits a member's count is taken from its decision, not parsed each time.
    private static string Count(MemberLayout member, string type) =>
        type == Big && member.Cardinality > ulong.MaxValue ? Declared.Decision(member) + ".Cardinality" : Number(member.Cardinality, type);

    private static void WriteToIndex(SourceWriter writer, TokenLayout layout, string type)
    {
        writer.Member();
        using (writer.Block($"public {Big} ToIndex()"))
        {
            writer.EncodeHere();
            for (int i = layout.Members.Count - 1; i >= 0; i--)
            {
                MemberLayout member = layout.Members[i];
                string sub = SubIndex(member, type);
                writer.Line(i == layout.Members.Count - 1 ? $"{type} index = {sub};" : $"index = (index * {Count(member, type)}) + {sub};");
            }

            writer.Line("return index;");
        }
    }

    private static string SubIndex(MemberLayout member, string type) => member.Decision switch
    {
        CellDecisionModel => $"{Words.Library}TokenIndex.OfCell<{type}>({Words.Slice("tokens", member)}, {Words.Slice("TokenSizes", member)})",
        LayersDecisionModel =>
            $"{Words.Library}TokenIndex.OfLayers<{type}>({Declared.Decision(member)}, {Words.Slice("tokens", member)}, identity: {Literal.Of(member.IdentityToken)})",
        _ => $"(uint)tokens[{Literal.Of(member.First)}]",
    };

    private static void WriteFromIndex(SourceWriter writer, TokenLayout layout, string type)
    {
        writer.Member();
        using (writer.Block($"public static {layout.Space.Type.Name} FromIndex({Big} index)"))
        {
            using (writer.Block($"if (index.Sign < 0 || index >= Cardinality)"))
            {
                writer.Line($"throw {Words.Library}SpaceErrors.NoIndex(SpaceName, index, Cardinality);");
            }

            writer.Line();
            writer.Line("global::System.Span<int> tokens = stackalloc int[TokenCount];");
            writer.Line($"{type} rest = ({type})index;");
            for (int i = 0; i < layout.Members.Count; i++)
            {
                WriteMember(writer, layout.Members[i], type, isLast: i == layout.Members.Count - 1);
            }

            writer.Line("return FromTokens(tokens, []);");
        }
    }

    private static void WriteMember(SourceWriter writer, MemberLayout member, string type, bool isLast)
    {
        string value = isLast ? "rest" : $"rest % {Count(member, type)}";
        writer.Line(member.Decision switch
        {
            CellDecisionModel =>
                $"{Words.Library}TokenIndex.WriteCell<{type}>({value}, {Words.Slice("TokenSizes", member)}, {Words.Slice("tokens", member)});",
            LayersDecisionModel =>
                $"{Words.Library}TokenIndex.WriteLayers<{type}>({value}, {Declared.Decision(member)}, identity: {Literal.Of(member.IdentityToken)}, {Words.Slice("tokens", member)});",
            _ => $"tokens[{Literal.Of(member.First)}] = (int)({value});",
        });
        if (!isLast)
        {
            writer.Line($"rest /= {Count(member, type)};");
        }
    }
}
