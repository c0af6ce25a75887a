using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NasDsl.Generators.Declaration;

namespace NasDsl.Generators.Dependencies;

/// <summary>Reads a file's outline from its syntax alone.</summary>
internal sealed class OutlineReader
{
    private const string Suffix = "Attribute";

    private readonly HashSet<ulong> _types = [];
    private readonly HashSet<ulong> _namespaces = [];
    private readonly HashSet<ulong> _names = [];
    private readonly HashSet<ulong> _globals = [];
    private StableHash _content;
    private StableHash _environment;

    private OutlineReader()
    {
    }

    public static FileOutline Read(SyntaxTree tree)
    {
        var reader = new OutlineReader();

        // What the generator emitted is told from the user's files by its path.
        reader._content.Add(GeneratedFiles.IsOne(tree) ? 1UL : 0);
        reader.Visit(tree.GetRoot(), "");
        return new(
            reader._content.Value, [.. reader._types], [.. reader._namespaces], [.. reader._names], [.. reader._globals], reader._environment.Value);
    }

    private void Visit(SyntaxNode node, string space)
    {
        switch (node)
        {
            case BlockSyntax or ArrowExpressionClauseSyntax:
                // That there is a body counts, not what is in it; but for the word that gives a property a field to keep its value in.
                _content.Add((ulong)node.RawKind);
                _content.Add(UsesField(node) ? 1UL : 0);
                return;
            case BaseNamespaceDeclarationSyntax declared:
                space = space.Length == 0 ? declared.Name.ToString() : space + "." + declared.Name;
                _namespaces.Add(StableHash.Of(space));
                break;
            case BaseTypeDeclarationSyntax declared:
                AddType(declared.Identifier.ValueText);
                break;
            case DelegateDeclarationSyntax declared:
                AddType(declared.Identifier.ValueText);
                break;
            case UsingDirectiveSyntax directive when !directive.GlobalKeyword.IsKind(SyntaxKind.None):
                AddGlobal(directive);
                break;
        }

        foreach (SyntaxNodeOrToken child in node.ChildNodesAndTokens())
        {
            if (child.AsNode() is SyntaxNode inner)
            {
                Visit(inner, space);
            }
            else
            {
                SyntaxToken token = child.AsToken();
                _content.Add((ulong)token.RawKind);
                if (token.IsKind(SyntaxKind.IdentifierToken))
                {
                    ulong name = StableHash.Of(token.ValueText);
                    _content.Add(name);
                    _names.Add(name);
                }
                else if (token.Value is not null && !SyntaxFacts.IsKeywordKind(token.Kind()))
                {
                    _content.Add(token.Text);
                }
            }
        }
    }

    private static bool UsesField(SyntaxNode body)
    {
        if (body.Parent is not (AccessorDeclarationSyntax or PropertyDeclarationSyntax))
        {
            return false;
        }

        foreach (SyntaxNode inner in body.DescendantNodes())
        {
            if (inner.IsKind(SyntaxKind.FieldExpression))
            {
                return true;
            }
        }

        return false;
    }

    private void AddType(string name)
    {
        _types.Add(StableHash.Of(name));
        if (name.EndsWith(Suffix, System.StringComparison.Ordinal))
        {
            // As an attribute it is named without.
            _types.Add(StableHash.Of(name.Substring(0, name.Length - Suffix.Length)));
        }
    }

    private void AddGlobal(UsingDirectiveSyntax directive)
    {
        foreach (SyntaxToken token in directive.DescendantTokens())
        {
            _environment.Add(token.Text);
            if (token.IsKind(SyntaxKind.IdentifierToken))
            {
                _globals.Add(StableHash.Of(token.ValueText));
            }
        }
    }
}
