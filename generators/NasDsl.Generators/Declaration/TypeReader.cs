using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NasDsl.Generators.Emission;
using NasDsl.Generators.Model;

namespace NasDsl.Generators.Declaration;

/// <summary>Reads where a space's type stands and what it is.</summary>
internal static class TypeReader
{
    public static TypeModel ReadType(INamedTypeSymbol type)
    {
        var containers = new Stack<string>();
        for (INamedTypeSymbol? outer = type.ContainingType; outer is not null; outer = outer.ContainingType)
        {
            containers.Push($"partial {Keyword(outer)} {Identifier.Escape(outer.Name)}{TypeParameters(outer)}");
        }

        INamespaceSymbol space = type.ContainingNamespace;
        string qualified = Names.Qualified(type);
        string name = Identifier.Escape(type.Name);
        return new(
            space.IsGlobalNamespace ? "" : space.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat.WithGlobalNamespaceStyle(
                SymbolDisplayGlobalNamespaceStyle.Omitted)),
            name, new(ImmutableArray.CreateRange(containers)), SyntaxFacts.GetText(type.DeclaredAccessibility), type.IsSealed, qualified)
        {
            Keyword = Keyword(type),
            TypeParameters = TypeParameters(type),
            IsAbstract = type.IsAbstract,
            HasBase = type is { TypeKind: TypeKind.Class, BaseType: { SpecialType: not SpecialType.System_Object } },
        };
    }

    public static TypeTraits ReadTraits(INamedTypeSymbol type, CancellationToken cancellation)
    {
        string? nonPartial = null;
        string? generic = null;
        for (INamedTypeSymbol? outer = type.ContainingType; outer is not null; outer = outer.ContainingType)
        {
            nonPartial ??= IsPartial(outer, cancellation) ? null : outer.Name;
            generic ??= outer.Arity > 0 ? outer.Name : null;
        }

        return new(
            type is { IsRecord: true, TypeKind: TypeKind.Class }, IsPartial(type, cancellation), type.Arity > 0, FileLocal(type)?.Name,
            type.IsAbstract && !type.IsStatic, HasConstructor(type),
            type is { TypeKind: TypeKind.Class, BaseType: { SpecialType: not SpecialType.System_Object } parent } && BaseSpaces.Of(type) is null
                ? Names.Display(parent)
                : null,
            nonPartial, generic)
        {
            CanImplement = type is { TypeKind: TypeKind.Class, IsStatic: false },
            HasTwin = (type.ContainingType ?? (INamespaceOrTypeSymbol)type.ContainingNamespace).GetTypeMembers(type.Name, type.Arity).Length > 1,
        };
    }

    /// <summary>The type itself or the first of its containers that is <c>file</c>-local, or null.</summary>
    public static INamedTypeSymbol? FileLocal(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? outer = type; outer is not null; outer = outer.ContainingType)
        {
            if (outer.IsFileLocal)
            {
                return outer;
            }
        }

        return null;
    }

    /// <summary>Whether every part that the user wrote is partial.</summary>
    public static bool IsPartial(INamedTypeSymbol type, CancellationToken cancellation)
    {
        foreach (SyntaxReference reference in type.DeclaringSyntaxReferences)
        {
            if (!GeneratedFiles.IsOne(reference.SyntaxTree)
                && reference.GetSyntax(cancellation) is BaseTypeDeclarationSyntax syntax
                && !syntax.Modifiers.Any(SyntaxKind.PartialKeyword))
            {
                return false;
            }
        }

        return true;
    }

    private static bool HasConstructor(INamedTypeSymbol type)
    {
        foreach (IMethodSymbol constructor in type.InstanceConstructors)
        {
            // In a compiled assembly what was generated cannot be told apart.
            if (!constructor.IsImplicitlyDeclared && !GeneratedFiles.Declares(constructor) && !constructor.DeclaringSyntaxReferences.IsEmpty)
            {
                return true;
            }
        }

        return false;
    }

    private static string TypeParameters(INamedTypeSymbol type)
    {
        var names = new List<string>();
        foreach (ITypeParameterSymbol parameter in type.TypeParameters)
        {
            string variance = parameter.Variance switch
            {
                VarianceKind.In => "in ",
                VarianceKind.Out => "out ",
                _ => "",
            };
            names.Add(variance + Identifier.Escape(parameter.Name));
        }

        return names.Count == 0 ? "" : $"<{string.Join(", ", names)}>";
    }

    private static string Keyword(INamedTypeSymbol type) => type switch
    {
        { TypeKind: TypeKind.Interface } => "interface",
        { TypeKind: TypeKind.Struct, IsRecord: true } => "record struct",
        { TypeKind: TypeKind.Struct } => "struct",
        { IsRecord: true } => "record",
        _ => "class",
    };
}
