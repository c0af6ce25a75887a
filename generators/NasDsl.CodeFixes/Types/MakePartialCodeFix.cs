using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using NasDsl.CodeFixes.Editing;
using NasDsl.Generators.Diagnostics;

namespace NasDsl.CodeFixes.Types;

/// <summary>Makes a space partial, or the types around it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MakePartialCodeFix)), Shared]
public sealed class MakePartialCodeFix : SpaceCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [DeclarationRules.NotPartial.Id, DeclarationRules.ContainerNotPartial.Id];

    private protected override Mend? Find(Mistake mistake)
    {
        if (mistake.Enclosing<TypeDeclarationSyntax>() is not { } type)
        {
            return null;
        }

        // A container is named from inside out, and those around it are no better.
        TypeDeclarationSyntax[] types = [.. type.AncestorsAndSelf().OfType<TypeDeclarationSyntax>()
            .Where(each => each == type || mistake.Rule == DeclarationRules.ContainerNotPartial.Id)
            .Where(each => !each.Modifiers.Any(SyntaxKind.PartialKeyword))];
        string names = string.Join(" and ", types.Select(each => $"'{each.Identifier.ValueText}'"));
        ImmutableArray<TextChange> changes = [.. types.Select(each => Insertion.OfModifier(each, "partial"))];
        return changes.IsEmpty ? null : new($"Make {names} partial", changes);
    }
}
