using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NasDsl.CodeFixes.Editing;
using NasDsl.Generators.Diagnostics;

namespace NasDsl.CodeFixes.Types;

/// <summary>Removes a space's constructor. A primary constructor may be read anywhere in the type and stays for its author to resolve.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RemoveConstructorCodeFix)), Shared]
public sealed class RemoveConstructorCodeFix : SpaceCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [DeclarationRules.HasConstructor.Id];

    private protected override Mend? Find(Mistake mistake) => mistake.Enclosing<MemberDeclarationSyntax>() is ConstructorDeclarationSyntax constructor
        ? new($"Remove the constructor of '{constructor.Identifier.ValueText}'", Removal.OfMember(constructor))
        : null;
}
