using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NasDsl.CodeFixes.Editing;
using NasDsl.Generators.Declaration;
using NasDsl.Generators.Diagnostics;

namespace NasDsl.CodeFixes.Attributes;

/// <summary>Removes an attribute that is one too many.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RemoveAttributeCodeFix)), Shared]
public sealed class RemoveAttributeCodeFix : SpaceCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
    [
        DeclarationRules.TwoDecisions.Id, DeclarationRules.SizeOnNoLayer.Id, OperationRules.TwoOperations.Id, StructureRules.SizeInStack.Id,
        StructureRules.ImagesOnly.Id, StructureRules.SizeConstant.Id, StructureRules.NothingLeft.Id, EffectRules.SizeOfOne.Id,
        ConditionRules.Unconditional.Id, ConditionRules.ConditionInStack.Id, BlockRules.StrideOfBlock.Id, BoundRules.NeverBinds.Id,
        LinkRules.ShapeOfLinked.Id, LinkRules.RepeatedLinks.Id,
    ];

    private protected override Mend? Find(Mistake mistake)
    {
        if (mistake.Enclosing<AttributeSyntax>() is not { Parent: AttributeListSyntax { Parent: MemberDeclarationSyntax member } } attribute)
        {
            return null;
        }

        string? name = new Arguments(attribute, mistake.Model).Name;
        if (!IsOneTooMany(mistake.Rule, name))
        {
            return null;
        }

        string owner = member switch
        {
            PropertyDeclarationSyntax property => property.Identifier.ValueText,
            EnumMemberDeclarationSyntax candidate => candidate.Identifier.ValueText,
            BaseTypeDeclarationSyntax type => type.Identifier.ValueText,
            _ => "",
        };
        return new($"Remove [{name ?? attribute.Name.ToString()}] from '{owner}'", Removal.OfAttribute(attribute));
    }

    /// <summary>
    /// A cell or a stack is the network itself, and how wide a layer is meant to be cannot be guessed; but a layer without a stride or copies is what it
    /// would be with 1 of them.
    /// </summary>
    private static bool IsOneTooMany(string rule, string? name) =>
        rule == StructureRules.ImagesOnly.Id || rule == StructureRules.NothingLeft.Id ? name == AttributeNames.Stride
        : rule != StructureRules.SizeConstant.Id || name is AttributeNames.Stride or AttributeNames.Repeat;
}
