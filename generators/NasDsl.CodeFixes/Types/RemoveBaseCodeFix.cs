using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NasDsl.CodeFixes.Editing;
using NasDsl.Generators.Diagnostics;

namespace NasDsl.CodeFixes.Types;

/// <summary>Lets a space derive from nothing.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RemoveBaseCodeFix)), Shared]
public sealed class RemoveBaseCodeFix : SpaceCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [DeclarationRules.HasBase.Id];

    private protected override Mend? Find(Mistake mistake)
    {
        if (mistake.Enclosing<BaseTypeSyntax>() is not { Parent: BaseListSyntax list } type)
        {
            return null;
        }

        string title = $"Remove the base type '{type.Type}'";
        return list.Types.Count > 1
            ? new(title, Removal.OfItem(list.Types, list.Types.IndexOf(type)))
            : new(title, Removal.WithBlanksBefore(list));
    }
}
