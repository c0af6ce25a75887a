using System.Collections.Generic;
using System.Linq;
using NasDsl.Generators.Model;

namespace NasDsl.Generators.Emission;

/// <summary>Writes what a strategy asks that builds an encoding token by token.</summary>
internal static class PrefixEmitter
{
    public static void Write(SourceWriter writer, TokenLayout layout)
    {
        List<MemberLayout> deep = layout.Members.Where(member => member.Deep is not null).ToList();
        writer.Member();
        if (deep.Count == 0)
        {
            writer.Line("public static bool IsActive(global::System.ReadOnlySpan<int> prefix) => prefix.Length < TokenCount;");
        }
        else
        {
            using (writer.Block("public static bool IsActive(global::System.ReadOnlySpan<int> prefix) => prefix.Length switch", ";"))
            {
                foreach (MemberLayout member in deep)
                {
                    int depth = member.First;
                    int last = depth + member.Deep!.Max;
                    string beyond = member.Deep.Max == 1 ? Literal.Of(last) : $">= {Literal.Of(depth + 1)} and <= {Literal.Of(last)}";
                    writer.Line($"// The layers of {member.Name} up to its depth.");
                    writer.Line($"{beyond} => prefix.Length - {Literal.Of(depth + 1)} < {Words.DepthOf(member, $"prefix[{Literal.Of(depth)}]")},");
                }

                writer.Line("int position => position < TokenCount,");
            }
        }

        WriteAdmissible(writer);
    }

    /// <summary>Writes what may stand behind a prefix: all tokens of an active position, else 0.</summary>
    public static void WriteAdmissible(SourceWriter writer)
    {
        writer.Member();
        writer.Line("public static int WriteAdmissible(global::System.ReadOnlySpan<int> prefix, global::System.Span<bool> admissible) =>");
        writer.Indent().Line($"{Words.Library}TokenChecks.WriteAdmissible(SpaceName, prefix.Length, TokenSizes, IsActive(prefix), admissible);").Outdent();
    }
}
