using System.Text;
using Microsoft.CodeAnalysis.CSharp;

namespace NasDsl.Generators.Emission;

/// <summary>Names in emitted code.</summary>
internal static class Identifier
{
    /// <summary>The name with <c>@</c> in front where it is a keyword, contextual ones included.</summary>
    public static string Escape(string name) =>
        SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None || SyntaxFacts.GetContextualKeywordKind(name) != SyntaxKind.None
            ? "@" + name
            : name;

    /// <summary>The name with a small first letter, for parameters and locals, escaped.</summary>
    public static string Camel(string name) => Escape(LowerFirst(name));

    /// <summary>The name as a private field: <c>Width</c> becomes <c>_width</c>.</summary>
    public static string Field(string name) => "_" + LowerFirst(name);

    /// <summary>The text as a C# string literal.</summary>
    public static string Quote(string text) => SymbolDisplay.FormatLiteral(text, quote: true);

    /// <summary>The text with the characters of XML replaced, for documentation comments.</summary>
    public static string Xml(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (char c in text)
        {
            switch (c)
            {
                case '&': escaped.Append("&amp;"); break;
                case '<': escaped.Append("&lt;"); break;
                case '>': escaped.Append("&gt;"); break;
                default: escaped.Append(char.IsControl(c) ? ' ' : c); break;
            }
        }

        return escaped.ToString();
    }

    private static string LowerFirst(string name) =>
        name.Length == 0 ? name : char.ToLowerInvariant(name[0]) + name.Substring(1);
}
