using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using NasDsl.CodeFixes.Editing;
using NasDsl.Generators.Diagnostics;

namespace NasDsl.CodeFixes.Attributes;

/// <summary>Makes a choice of a few operations one of all operations of its enum.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RemoveValuesCodeFix)), Shared]
public sealed class RemoveValuesCodeFix : SpaceCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [ValueRules.ValuesOfOperations.Id];

    private protected override Mend? Find(Mistake mistake) => mistake.Enclosing<AttributeSyntax>() is { ArgumentList: { } list }
        ? new("Remove the values from [Choice]", new TextChange(list.Span, ""))
        : null;
}
