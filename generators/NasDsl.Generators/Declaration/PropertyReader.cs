using System.Collections.Immutable;
using System.Text;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NasDsl.Generators.Model;

namespace NasDsl.Generators.Declaration;

/// <summary>Reads a property of a space.</summary>
internal static class PropertyReader
{
    private static readonly EquatableArray<string> _compiledAccessors = new(["get", "init"]);

    /// <summary>The property, or null where it is neither partial nor carries one of the language's attributes.</summary>
    public static PropertyDeclaration? Read(IPropertySymbol property, CancellationToken cancellation)
    {
        EquatableArray<AttributeDeclaration> attributes = AttributeReader.Read(property);
        bool isOfReference = property.DeclaringSyntaxReferences.IsEmpty;
        string? obstacle = ObstacleOf(property);
        if (attributes.Count == 0
            && (obstacle is not null || (!property.IsPartialDefinition && !(isOfReference && property.SetMethod is { IsInitOnly: true } && BlockOf(property.Type) is not null))))
        {
            return null;
        }

        if (isOfReference)
        {
            // A space of another assembly, which was valid when that was compiled.
            return new(property.Name, property.IsRequired ? "public required" : "public", IsPartial: true, IsImplemented: false, _compiledAccessors, ReadType(property.Type), attributes)
            {
                IsForbidden = Cautions.Forbids(property),
            };
        }

        if (SyntaxOf(property, cancellation) is not BasePropertyDeclarationSyntax syntax)
        {
            return null;
        }

        ImmutableArray<string>.Builder accessors = ImmutableArray.CreateBuilder<string>(2);
        foreach (AccessorDeclarationSyntax accessor in syntax.AccessorList?.Accessors ?? default)
        {
            accessors.Add(Words(accessor.Modifiers) is { Length: > 0 } words
                ? words + " " + accessor.Keyword.ValueText
                : accessor.Keyword.ValueText);
        }

        return new(
            property.Name, Words(syntax.Modifiers), syntax.Modifiers.Any(SyntaxKind.PartialKeyword),
            property.IsExtern || (property.PartialImplementationPart is { } implementation && !GeneratedFiles.Declares(implementation)),
            new(accessors.ToImmutable()), property.RefKind == RefKind.None ? ReadType(property.Type) : ByReference(property), attributes)
        {
            Part = PartOf(property.ContainingType, syntax),
            Obstacle = obstacle,
            IsForbidden = Cautions.Forbids(property),
        };
    }

    private static string? ObstacleOf(IPropertySymbol property) => property switch
    {
        { IsIndexer: true } => "an indexer has a value for each index",
        { ExplicitInterfaceImplementations: not [] } => "what implements a member of an interface explicitly has no name in the space",
        _ => null,
    };

    // Which is refused for want of 'init', and implemented with the same words all the same.
    private static PropertyTypeDeclaration ByReference(IPropertySymbol property)
    {
        PropertyTypeDeclaration type = ReadType(property.Type);
        return type with { Name = (property.RefKind == RefKind.Ref ? "ref " : "ref readonly ") + type.Name };
    }

    private static int PartOf(INamedTypeSymbol type, BasePropertyDeclarationSyntax property)
    {
        int part = 0;
        foreach (SyntaxReference reference in type.DeclaringSyntaxReferences)
        {
            if (reference.SyntaxTree == property.SyntaxTree && reference.Span.Contains(property.Span))
            {
                break;
            }

            part += GeneratedFiles.IsOne(reference.SyntaxTree) ? 0 : 1;
        }

        return part;
    }

    /// <summary>The block that a property is, or that its range is made of; null where it is neither.</summary>
    public static INamedTypeSymbol? BlockOf(ITypeSymbol type) => type switch
    {
        INamedTypeSymbol { Name: "Layers", TypeArguments: [INamedTypeSymbol { TypeKind: TypeKind.Class } element] } range
            when Names.IsOfTheLanguage(range) => AttributeReader.IsBlock(element) ? element : null,
        INamedTypeSymbol { TypeKind: TypeKind.Class, SpecialType: SpecialType.None } own => AttributeReader.IsBlock(own) ? own : null,
        _ => null,
    };

    private static BasePropertyDeclarationSyntax? SyntaxOf(IPropertySymbol property, CancellationToken cancellation) =>
        property.DeclaringSyntaxReferences is [var reference, ..]
            ? reference.GetSyntax(cancellation) as BasePropertyDeclarationSyntax
            : null;

    private static PropertyTypeDeclaration ReadType(ITypeSymbol type)
    {
        var named = type as INamedTypeSymbol;
        INamedTypeSymbol? candidates = null;
        PropertyKind kind = PropertyKind.Other;
        if (type.TypeKind == TypeKind.Error)
        {
            kind = PropertyKind.Error;
        }
        else if (type.TypeKind == TypeKind.Enum)
        {
            (kind, candidates) = (PropertyKind.Enum, named);
        }
        else if (named is { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: [INamedTypeSymbol { TypeKind: TypeKind.Enum } optional] })
        {
            (kind, candidates) = (PropertyKind.OptionalEnum, optional);
        }
        else if (named is { Name: "Layers" or "Cell", TypeArguments: [var element] } && Names.IsOfTheLanguage(named))
        {
            kind = element.TypeKind == TypeKind.Error ? PropertyKind.Error : named.Name == "Layers" ? PropertyKind.Layers : PropertyKind.Cell;
            candidates = element.TypeKind == TypeKind.Enum ? element as INamedTypeSymbol : null;
        }
        else
        {
            kind = KindOf(type.SpecialType);
        }

        INamedTypeSymbol? block = BlockOf(type);
        kind = block is not null && kind == PropertyKind.Other ? PropertyKind.Block : kind;
        return new(kind, Names.Qualified(type), Names.Display(type), type.SpecialType, candidates is null ? null : Names.Qualified(candidates))
        {
            Block = block is null ? null : Names.Qualified(block.WithNullableAnnotation(NullableAnnotation.None)),
        };
    }

    private static PropertyKind KindOf(SpecialType type) => type switch
    {
        SpecialType.System_SByte or SpecialType.System_Byte or SpecialType.System_Int16 or SpecialType.System_UInt16
            or SpecialType.System_Int32 or SpecialType.System_UInt32 or SpecialType.System_Int64 or SpecialType.System_UInt64
            => PropertyKind.Whole,
        SpecialType.System_Single or SpecialType.System_Double or SpecialType.System_Decimal => PropertyKind.Real,
        SpecialType.System_String => PropertyKind.Text,
        SpecialType.System_Boolean => PropertyKind.Boolean,
        SpecialType.System_Char => PropertyKind.Character,
        _ => PropertyKind.Other,
    };

    private static string Words(SyntaxTokenList modifiers)
    {
        var words = new StringBuilder();
        foreach (SyntaxToken modifier in modifiers)
        {
            if (!modifier.IsKind(SyntaxKind.PartialKeyword))
            {
                words.Append(words.Length > 0 ? " " : "").Append(modifier.ValueText);
            }
        }

        return words.ToString();
    }
}
