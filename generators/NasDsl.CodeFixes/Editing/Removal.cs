using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace NasDsl.CodeFixes.Editing;

/// <summary>Text that is taken away, with the comma, the brackets or the line that would be left over.</summary>
internal static class Removal
{
    /// <summary>Removes a modifier and the space behind it.</summary>
    public static TextChange OfModifier(SyntaxToken modifier) =>
        Of(modifier.SpanStart, IsBlank(modifier.TrailingTrivia) ? modifier.GetNextToken().SpanStart : modifier.Span.End);

    /// <summary>The mend that removes a modifier from a property; null where it has none of this kind.</summary>
    public static Mend? OfModifier(PropertyDeclarationSyntax property, SyntaxKind kind)
    {
        foreach (SyntaxToken modifier in property.Modifiers)
        {
            if (modifier.IsKind(kind))
            {
                return new($"Remove '{modifier.ValueText}' from '{property.Identifier.ValueText}'", OfModifier(modifier));
            }
        }

        return null;
    }

    /// <summary>Removes an attribute; the last of a list with its brackets.</summary>
    public static TextChange OfAttribute(AttributeSyntax attribute)
    {
        var list = (AttributeListSyntax)attribute.Parent!;
        if (list.Attributes.Count > 1)
        {
            return OfItem(list.Attributes, list.Attributes.IndexOf(attribute));
        }

        SyntaxToken previous = list.GetFirstToken().GetPreviousToken();
        SyntaxToken next = list.GetLastToken().GetNextToken();
        bool isLastOfLine = list.GetTrailingTrivia().Any(SyntaxKind.EndOfLineTrivia);
        if (isLastOfLine && previous.IsKind(SyntaxKind.CloseBracketToken) && !Breaks(previous))
        {
            // Behind another list, on whose line nothing follows.
            return Of(previous.Span.End, list.Span.End);
        }

        return IsBlank(list.GetTrailingTrivia()) && IsBlank(next.LeadingTrivia) ? Of(list.SpanStart, next.SpanStart) : Of(list.SpanStart, list.Span.End);
    }

    /// <summary>Removes an attribute's argument; the only one with its parentheses.</summary>
    public static TextChange OfArgument(AttributeArgumentSyntax argument)
    {
        var list = (AttributeArgumentListSyntax)argument.Parent!;
        return list.Arguments.Count > 1 ? OfItem(list.Arguments, list.Arguments.IndexOf(argument)) : Of(list.SpanStart, list.Span.End);
    }

    /// <summary>Removes an item of a list and the comma beside it.</summary>
    public static TextChange OfItem<T>(SeparatedSyntaxList<T> list, int index)
        where T : SyntaxNode => (index, list.Count) switch
        {
            (0, 1) => Of(list[0].SpanStart, list[0].Span.End),
            (0, _) => Of(list[0].SpanStart, list[1].SpanStart),
            _ => Of(list[index - 1].Span.End, list[index].Span.End),
        };

    /// <summary>Removes a member with its comments, and the empty line before it.</summary>
    public static TextChange OfMember(MemberDeclarationSyntax member)
    {
        SyntaxToken next = member.GetLastToken().GetNextToken();
        if (!member.GetTrailingTrivia().Any(SyntaxKind.EndOfLineTrivia))
        {
            return Of(member.SpanStart, next.SpanStart);
        }

        SyntaxToken previous = member.GetFirstToken().GetPreviousToken();
        SyntaxTriviaList following = next.LeadingTrivia;
        int emptyLine = previous.IsKind(SyntaxKind.OpenBraceToken) && following.FirstOrDefault() is var first && first.IsKind(SyntaxKind.EndOfLineTrivia)
            ? first.Span.Length
            : 0;
        return Of(member.FullSpan.Start, member.FullSpan.End + emptyLine);
    }

    /// <summary>Removes a node and the blanks before it.</summary>
    public static TextChange WithBlanksBefore(SyntaxNode node) => Of(node.GetFirstToken().GetPreviousToken().Span.End, node.Span.End);

    private static TextChange Of(int start, int end) => new(TextSpan.FromBounds(start, end), "");

    private static bool Breaks(SyntaxToken token) => token.TrailingTrivia.Any(SyntaxKind.EndOfLineTrivia);

    private static bool IsBlank(SyntaxTriviaList trivia) =>
        trivia.All(item => item.IsKind(SyntaxKind.WhitespaceTrivia) || item.IsKind(SyntaxKind.EndOfLineTrivia));
}
