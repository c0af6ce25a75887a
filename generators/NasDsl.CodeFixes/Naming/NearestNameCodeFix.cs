using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NasDsl.CodeFixes.Editing;
using NasDsl.Generators.Declaration;
using NasDsl.Generators.Diagnostics;

namespace NasDsl.CodeFixes.Naming;

/// <summary>Names the decision that a misspelt name means, with <c>nameof</c>, so that the compiler finds the next mistake.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(NearestNameCodeFix)), Shared]
public sealed class NearestNameCodeFix : SpaceCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [StructureRules.NoSuchProperty.Id, StructureRules.StackCell.Id, ConditionRules.NoSuchDecider.Id];

    private protected override Mend? Find(Mistake mistake)
    {
        if (mistake.Node is not ExpressionSyntax { Parent: AttributeArgumentSyntax } expression || mistake.Constant(expression) is not string misspelt
            || mistake.Enclosing<TypeDeclarationSyntax>() is not { } type || mistake.Model.GetDeclaredSymbol(type, mistake.Cancellation) is not { } symbol)
        {
            return null;
        }

        string? name = NearestName.Find(misspelt, symbol.GetMembers().OfType<IPropertySymbol>()
            .Where(property => mistake.Rule == StructureRules.StackCell.Id ? Decides(property, AttributeNames.Cell)
                : mistake.Rule == ConditionRules.NoSuchDecider.Id ? Decides(property, AttributeNames.Choice) && IsBefore(property, expression)
                : IsSize(property))
            .Select(property => property.Name)
            .Where(found => found != misspelt));
        return name is null ? null : new($"Change {expression} to nameof({name})", Insertion.InPlaceOf(expression, $"nameof({name})"));
    }

    /// <summary>Whether the property is declared before what names it; which of two files comes first is open.</summary>
    private static bool IsBefore(IPropertySymbol property, SyntaxNode place) =>
        property.DeclaringSyntaxReferences is [var first, ..] && first.SyntaxTree == place.SyntaxTree && first.Span.End < place.SpanStart;

    private static bool IsSize(IPropertySymbol property) =>
        property.Type.SpecialType is >= SpecialType.System_SByte and <= SpecialType.System_UInt64
        && (Decides(property, AttributeNames.Choice) || Decides(property, AttributeNames.Uniform) || Decides(property, AttributeNames.LogUniform));

    private static bool Decides(IPropertySymbol property, string decision) =>
        property.GetAttributes().Any(attribute => AttributeReader.NameOf(attribute) == decision);
}
