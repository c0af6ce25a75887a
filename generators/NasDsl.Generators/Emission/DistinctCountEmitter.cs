using System.Numerics;
using NasDsl.Generators.Counting;
using NasDsl.Generators.Model;

namespace NasDsl.Generators.Emission;

/// <summary>Writes <c>DistinctCount</c>: a constant where there is a closed form, else counted when it is first asked for.</summary>
internal static class DistinctCountEmitter
{
    private const string Big = "global::System.Numerics.BigInteger";

    /// <summary>The interface that the space implements by it, or nothing.</summary>
    public static string Interface(TokenLayout layout) =>
        DistinctCounts.AreKnown(layout) ? $"global::NasDsl.ICountable<{layout.Space.Type.QualifiedName}>" : "";

    public static void Write(SourceWriter writer, TokenLayout layout)
    {
        if (!DistinctCounts.AreKnown(layout))
        {
            return;
        }

        writer.Member();
        if (DistinctCounts.Of(layout) is BigInteger count)
        {
            if (count <= ulong.MaxValue)
            {
                writer.Line($"public static {Big} DistinctCount => {IndexEmitter.Number(count, "ulong")};");
                return;
            }

            WriteClass(IndexEmitter.Number(count, Big));
            return;
        }

        WriteClass($"{Words.Library}DistinctValues.Count<{layout.Space.Type.QualifiedName}>()");

        void WriteClass(string value)
        {
            writer.Line($"public static {Big} DistinctCount => Counted.Distinct;");
            writer.Line().Line("// A class of its own, so that nothing is counted before it is asked for.").Line(SpacePart.GeneratedCode);
            using (writer.Block("private static class Counted"))
            {
                writer.Line($"public static readonly {Big} Distinct = {value};");
            }
        }
    }
}
