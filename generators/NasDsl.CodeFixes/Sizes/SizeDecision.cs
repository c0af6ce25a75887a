using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NasDsl.CodeFixes.Editing;
using NasDsl.Generators.Declaration;

namespace NasDsl.CodeFixes.Sizes;

/// <summary>The decision that a size names with <c>nameof</c>.</summary>
/// <param name="Property">The property.</param>
/// <param name="Attribute">What makes it a decision.</param>
internal sealed record SizeDecision(PropertyDeclarationSyntax Property, AttributeSyntax Attribute)
{
    /// <summary>The decision that is named at a mistake's place, or null where there is none in the same file.</summary>
    public static SizeDecision? Find(Mistake mistake)
    {
        if (mistake.Enclosing<TypeDeclarationSyntax>() is not { } type || mistake.Node is not ExpressionSyntax name
            || mistake.Constant(name) is not string member)
        {
            return null;
        }

        foreach (ISymbol symbol in mistake.Model.GetDeclaredSymbol(type, mistake.Cancellation)?.GetMembers(member) ?? [])
        {
            foreach (AttributeData data in symbol.GetAttributes())
            {
                if (AttributeReader.NameOf(data) is string found && AttributeNames.IsDecision(found)
                    && data.ApplicationSyntaxReference?.GetSyntax(mistake.Cancellation) is AttributeSyntax attribute
                    && attribute.SyntaxTree == mistake.Root.SyntaxTree
                    && attribute.FirstAncestorOrSelf<PropertyDeclarationSyntax>() is { } property)
                {
                    return new(property, attribute);
                }
            }
        }

        return null;
    }
}
