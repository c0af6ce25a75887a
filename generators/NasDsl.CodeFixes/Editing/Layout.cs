using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace NasDsl.CodeFixes.Editing;

/// <summary>How a file is laid out where something is added.</summary>
internal static class Layout
{
    /// <summary>The blanks before a node that begins a line.</summary>
    public static string Indentation(SyntaxNode node)
    {
        SyntaxTriviaList leading = node.GetLeadingTrivia();
        return leading.Count > 0 && leading[leading.Count - 1] is var last && last.IsKind(SyntaxKind.WhitespaceTrivia) ? last.ToString() : "";
    }
}
