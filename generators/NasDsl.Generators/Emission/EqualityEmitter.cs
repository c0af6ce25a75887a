using System.Collections.Generic;
using NasDsl.Generators.Model;

namespace NasDsl.Generators.Emission;

/// <summary>Writes equality over the decisions alone: inactive tokens are kept 0, so that equal values have equal words.</summary>
internal static class EqualityEmitter
{
    // As many as HashCode.Combine takes.
    private const int MostCombined = 8;

    public static void Write(SourceWriter writer, TokenLayout layout)
    {
        if (PackingEmitter.HasConditions(layout))
        {
            ForestEmitter.WriteEquality(writer, layout);
            return;
        }

        var equal = new List<string>();
        var hashed = new List<string>();
        for (int word = 0; word < layout.WordCount; word++)
        {
            equal.Add($"{Words.Field(word)} == other.{Words.Field(word)}");
            hashed.Add(Words.Field(word));
        }

        foreach (MemberLayout member in layout.Members)
        {
            if (member.Decision is NumberDecisionModel)
            {
                equal.Add($"{Numbers.Field(member)} == other.{Numbers.Field(member)}");
                hashed.Add(Numbers.Field(member));
            }
        }

        TypeModel type = layout.Space.Type;
        string ofOneType = type.IsSealed ? "other is not null" : "other is not null && EqualityContract == other.EqualityContract";
        writer.Member("<summary>Whether both have the same value in every decision.</summary>");
        writer.Line($"public {(type.IsSealed ? "" : "virtual ")}bool Equals({type.Name}? other) =>");
        writer.Indent().Line("ReferenceEquals(this, other)");
        equal.Insert(0, ofOneType);
        writer.Line($"|| ({string.Join("\n    && ", equal)});").Outdent();

        writer.Member();
        WriteHash(writer, hashed);
    }

    private static void WriteHash(SourceWriter writer, List<string> hashed)
    {
        if (hashed.Count is > 0 and <= MostCombined)
        {
            writer.Line($"public override int GetHashCode() => global::System.HashCode.Combine({string.Join(", ", hashed)});");
            return;
        }

        using (writer.Block("public override int GetHashCode()"))
        {
            writer.Line("var hash = default(global::System.HashCode);");
            foreach (string field in hashed)
            {
                writer.Line($"hash.Add({field});");
            }

            writer.Line("return hash.ToHashCode();");
        }
    }
}
