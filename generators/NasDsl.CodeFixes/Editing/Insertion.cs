using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace NasDsl.CodeFixes.Editing;

/// <summary>Text that is added.</summary>
internal static class Insertion
{
    /// <summary>Adds text before a position.</summary>
    public static TextChange At(int position, string text) => new(new TextSpan(position, 0), text);

    /// <summary>Adds a modifier to a type, after those that it has.</summary>
    public static TextChange OfModifier(TypeDeclarationSyntax type, string modifier) => At(type.Keyword.SpanStart, modifier + " ");

    /// <summary>Adds an argument at the end of an attribute's arguments.</summary>
    public static TextChange OfArgument(AttributeSyntax attribute, string argument) => attribute.ArgumentList switch
    {
        null => At(attribute.Span.End, $"({argument})"),
        { Arguments.Count: 0 } list => At(list.OpenParenToken.Span.End, argument),
        { Arguments: var arguments } => At(arguments[arguments.Count - 1].Span.End, ", " + argument),
    };

    /// <summary>Writes text in the place of a node.</summary>
    public static TextChange InPlaceOf(SyntaxNode node, string text) => new(node.Span, text);
}
