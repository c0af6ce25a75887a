using NasDsl.Generators.Model;

namespace NasDsl.Generators.Emission;

/// <summary>Writes <c>WriteJson</c> and <c>ReadJson</c>.</summary>
internal static class JsonEmitter
{
    public static void Write(SourceWriter writer, TokenLayout layout)
    {
        writer.Member();
        using (writer.Block("public void WriteJson(global::System.Text.Json.Utf8JsonWriter writer)"))
        {
            writer.EncodeHere();
            writer.Line($"{Words.Library}DecisionJson.Write(writer, SpaceName, Fingerprint, {Declared.All}, tokens, numbers);");
        }

        writer.Member();
        using (writer.Block($"public static {layout.Space.Type.Name} ReadJson(ref global::System.Text.Json.Utf8JsonReader reader)"))
        {
            writer.Line("global::System.Span<int> tokens = stackalloc int[TokenCount];");
            writer.Line("global::System.Span<double> numbers = stackalloc double[NumberCount];");
            writer.Line($"{Words.Library}DecisionJson.Read(ref reader, SpaceName, Fingerprint, {Declared.All}, tokens, numbers);");
            writer.Line("return FromTokens(tokens, numbers);");
        }
    }
}
