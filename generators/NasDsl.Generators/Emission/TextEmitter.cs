using System.Linq;
using NasDsl.Generators.Model;

namespace NasDsl.Generators.Emission;

/// <summary>Writes the text forms: one line that is read back, and a C# expression.</summary>
internal static class TextEmitter
{
    private const string Provider = "global::System.IFormatProvider? provider";

    public static void Write(SourceWriter writer, TokenLayout layout)
    {
        writer.Member("<summary>The architecture as one line, such as <see cref=\"Parse\"/> reads.</summary>");
        writer.Line("public override string ToString() => ToString(null, null);");
        WriteToString(writer, layout);
        WriteTryFormat(writer);
        WriteParse(writer, layout.Space.Type.Name);
    }

    private static void WriteToString(SourceWriter writer, TokenLayout layout)
    {
        writer.Member("""
            <summary>The architecture as text.</summary>
            <param name="format"><c>G</c> (or null) for one line that <see cref="Parse"/> reads, <c>C#</c> for an expression of several lines.</param>
            <param name="formatProvider">Not used: the text is the same everywhere.</param>
            <exception cref="global::System.FormatException">The format is none of these.</exception>
            """);
        using (writer.Block("public string ToString(string? format, global::System.IFormatProvider? formatProvider)"))
        {
            writer.EncodeHere();
            using (writer.Block("return format switch", ";"))
            {
                string type = Identifier.Quote(TypeNames.Shorten(layout.Space.Type.QualifiedName, layout.Space.Type));
                string members = string.Join(", ", layout.Members.Select(member => Identifier.Quote(member.Decision.NestedAccess ?? Identifier.Escape(member.Name))));
                writer.Line($"null or \"\" or \"G\" => {Words.Library}DecisionText.Format({Declared.All}, tokens, numbers),");
                writer.Line($"\"C#\" => {Words.Library}DecisionCSharp.Format({type}, [{members}], {Declared.All}, tokens, numbers),");
                writer.Line($"_ => throw {Words.Library}SpaceErrors.UnknownFormat(SpaceName, format),");
            }
        }
    }

    private static void WriteTryFormat(SourceWriter writer)
    {
        writer.Member();
        writer.Line($"public bool TryFormat(global::System.Span<char> destination, out int charsWritten, global::System.ReadOnlySpan<char> format, {Provider}) =>");
        writer.Indent().Line($"{Words.Library}DecisionText.TryCopy(ToString(format.ToString(), provider), destination, out charsWritten);").Outdent();
    }

    private static void WriteParse(SourceWriter writer, string name)
    {
        writer.Member("""
            <summary>Reads an architecture from one line of text.</summary>
            <param name="s">What <see cref="ToString()"/> gives.</param>
            <param name="provider">Not used: the text is the same everywhere.</param>
            <exception cref="global::System.FormatException">The text is no architecture of the space; the message names the member, the value and what is allowed.</exception>
            """);
        using (writer.Block($"public static {name} Parse(string s, {Provider} = null)"))
        {
            writer.Line("global::System.ArgumentNullException.ThrowIfNull(s);");
            writer.Line($"return FromText(s, out {name}? result) is {{ }} error ? throw new global::System.FormatException(error) : result!;");
        }

        writer.Member();
        using (writer.Block(
            $"public static bool TryParse([global::System.Diagnostics.CodeAnalysis.NotNullWhen(true)] string? s, {Provider}, [global::System.Diagnostics.CodeAnalysis.MaybeNullWhen(false)] out {name} result)"))
        {
            writer.Line("result = null;").Line("return s is not null && FromText(s, out result) is null;");
        }

        writer.Line().Line("// What is wrong with the text, or null.");
        using (writer.Block($"private static string? FromText(string text, out {name}? result)"))
        {
            writer.Line("global::System.Span<int> tokens = stackalloc int[TokenCount];");
            writer.Line("global::System.Span<double> numbers = stackalloc double[NumberCount];");
            writer.Line($"string? error = {Words.Library}DecisionText.Parse(SpaceName, text, {Declared.All}, tokens, numbers);");
            writer.Line("result = error is null ? FromTokens(tokens, numbers) : null;");
            writer.Line("return error;");
        }
    }
}
