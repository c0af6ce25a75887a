using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NasDsl.Generators.Declaration;
using NasDsl.Generators.Validation;

namespace NasDsl.Generators.Diagnostics;

/// <summary>Finds the place of a finding in the user's source: the very argument where there is one, else the attribute, else the name.</summary>
internal static class FindingLocator
{
    public static Location Find(INamedTypeSymbol type, FindingPath path, CancellationToken cancellation)
    {
        if (path.Part == FindingPart.Container)
        {
            return NameOf(Container(type, path.Member), cancellation);
        }

        ISymbol symbol = Member(type, path.Member) ?? type;
        if (path.Attribute is not null)
        {
            return AttributeSyntaxOf(symbol, path.Attribute, path.Ordinal, cancellation) is { } found
                ? ArgumentOf(found.Syntax, found.Data, path)
                : NameOf(symbol, cancellation);
        }

        SyntaxNode? syntax = path.Part == FindingPart.Implementation && symbol is IPropertySymbol { PartialImplementationPart: { } implementation }
            ? GeneratedFiles.UserSyntax(implementation, cancellation)
            : GeneratedFiles.UserSyntax(symbol, cancellation);
        return (path.Part, syntax) switch
        {
            (FindingPart.Accessor, PropertyDeclarationSyntax { AccessorList.Accessors: var accessors }) when path.Item < accessors.Count =>
                accessors[path.Item].Keyword.GetLocation(),
            (FindingPart.Base, _) => BaseOf(type, cancellation),
            (FindingPart.Implementation, PropertyDeclarationSyntax property) => property.Identifier.GetLocation(),
            _ => NameOf(symbol, cancellation),
        };
    }

    /// <summary>The symbol's name in the user's source; of a type, in the part that is not partial where there is one.</summary>
    public static Location NameOf(ISymbol symbol, CancellationToken cancellation)
    {
        Location? found = null;
        foreach (SyntaxReference reference in symbol.DeclaringSyntaxReferences)
        {
            if (GeneratedFiles.IsOne(reference.SyntaxTree))
            {
                continue;
            }

            SyntaxNode syntax = reference.GetSyntax(cancellation);
            Location location = (syntax switch
            {
                BaseTypeDeclarationSyntax type => type.Identifier,
                PropertyDeclarationSyntax property => property.Identifier,
                MethodDeclarationSyntax method => method.Identifier,
                EnumMemberDeclarationSyntax member => member.Identifier,
                VariableDeclaratorSyntax variable => variable.Identifier,
                ConstructorDeclarationSyntax constructor => constructor.Identifier,
                EventDeclarationSyntax declared => declared.Identifier,
                ParameterSyntax parameter => parameter.Identifier,
                _ => syntax.GetFirstToken(),
            }).GetLocation();
            if (syntax is TypeDeclarationSyntax whole && !whole.Modifiers.Any(SyntaxKind.PartialKeyword))
            {
                return location;
            }

            found ??= location;
        }

        return found ?? Location.None;
    }

    private static INamedTypeSymbol Container(INamedTypeSymbol type, string? name)
    {
        for (INamedTypeSymbol? outer = type.ContainingType; outer is not null; outer = outer.ContainingType)
        {
            if (outer.Name == name)
            {
                return outer;
            }
        }

        return type;
    }

    private static ISymbol? Member(INamedTypeSymbol type, string? name)
    {
        if (name is null)
        {
            return null;
        }

        foreach (ISymbol member in type.GetMembers(name))
        {
            if (!member.IsImplicitlyDeclared && !GeneratedFiles.Declares(member))
            {
                return member;
            }
        }

        return null;
    }

    private static (AttributeSyntax Syntax, AttributeData Data)? AttributeSyntaxOf(
        ISymbol symbol, string name, int ordinal, CancellationToken cancellation)
    {
        foreach (AttributeData data in symbol.GetAttributes())
        {
            if (AttributeReader.NameOf(data) == name && ordinal-- == 0 && data.ApplicationSyntaxReference?.GetSyntax(cancellation) is AttributeSyntax syntax)
            {
                return (syntax, data);
            }
        }

        return null;
    }

    private static Location ArgumentOf(AttributeSyntax syntax, AttributeData data, FindingPath path)
    {
        if (path.Argument is null || syntax.ArgumentList is not { Arguments: var arguments })
        {
            return syntax.GetLocation();
        }

        int ordinal = -1;
        bool takesList = false;
        foreach (IParameterSymbol parameter in data.AttributeConstructor?.Parameters ?? [])
        {
            if (parameter.Name == path.Argument)
            {
                (ordinal, takesList) = (parameter.Ordinal, parameter.IsParams);
            }
        }

        int position = 0;
        int positional = ordinal + (takesList && path.Item > 0 ? path.Item : 0);
        AttributeArgumentSyntax? whole = null;
        foreach (AttributeArgumentSyntax argument in arguments)
        {
            if ((argument.NameEquals?.Name ?? argument.NameColon?.Name) is { } name)
            {
                if (name.Identifier.ValueText == path.Argument)
                {
                    return argument.Expression.GetLocation();
                }
            }
            else
            {
                whole = position == ordinal ? argument : whole;
                if (ordinal >= 0 && position == positional)
                {
                    return argument.Expression.GetLocation();
                }

                position++;
            }
        }

        // A list that was passed as one array.
        return whole is null ? syntax.GetLocation() : whole.Expression.GetLocation();
    }

    private static Location BaseOf(INamedTypeSymbol type, CancellationToken cancellation)
    {
        foreach (SyntaxReference reference in type.DeclaringSyntaxReferences)
        {
            if (!GeneratedFiles.IsOne(reference.SyntaxTree)
                && reference.GetSyntax(cancellation) is TypeDeclarationSyntax { BaseList.Types: [var first, ..] })
            {
                return first.Type.GetLocation();
            }
        }

        return NameOf(type, cancellation);
    }
}
