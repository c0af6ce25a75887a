using NasDsl.Generators.Model;

namespace NasDsl.Generators.Emission;

/// <summary>Writes <c>Neighbors</c>.</summary>
internal static class NeighborsEmitter
{
    public static void Write(SourceWriter writer, TokenLayout layout)
    {
        string name = layout.Space.Type.Name;
        writer.Member();
        string header = $"public global::System.Collections.Generic.IEnumerable<{name}> Neighbors()";
        if (!Capabilities.IsDiscrete(layout.Space))
        {
            writer.Line(header + " => [];");
            return;
        }

        using (writer.Block(header))
        {
            writer.Line("var tokens = new int[TokenCount];");
            writer.Line("var numbers = new double[NumberCount];");
            writer.Line("Encode(tokens, numbers);");
            using (writer.Block($"foreach (int[] neighbor in {Words.Library}TokenNeighbors.Of(tokens, {Declared.All}, TokenSizes.ToArray()))"))
            {
                if (layout.Space.Bounds.AreNone)
                {
                    writer.Line("yield return FromTokens(neighbor, numbers);");
                }
                else
                {
                    using (writer.Block($"if (FromTokens(neighbor, numbers) is {{ IsAdmissible: true }} admissible)"))
                    {
                        writer.Line("yield return admissible;");
                    }
                }
            }
        }
    }
}
