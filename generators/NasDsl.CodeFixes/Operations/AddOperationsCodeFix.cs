using System.Collections.Generic;
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

namespace NasDsl.CodeFixes.Operations;

/// <summary>Makes an enum between whose members a decision chooses a candidate set: each member gets the operation that its name suggests.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AddOperationsCodeFix)), Shared]
public sealed class AddOperationsCodeFix : SpaceCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [OperationRules.NoOperations.Id];

    private protected override Mend? Find(Mistake mistake)
    {
        if (mistake.Enclosing<PropertyDeclarationSyntax>() is not { } property
            || mistake.Model.GetDeclaredSymbol(property, mistake.Cancellation)?.Type is not INamedTypeSymbol type
            || (type.TypeArguments is [var element] ? element : type) is not { TypeKind: TypeKind.Enum, DeclaringSyntaxReferences: [var reference] } set
            || reference.GetSyntax(mistake.Cancellation) is not EnumDeclarationSyntax { Members.Count: > 0 } declaration
            || declaration.Members.Select(member => OperationOfName.Find(member.Identifier.ValueText)).All(operation => operation is null))
        {
            // An enum whose names speak of no operation was hardly meant as a candidate set.
            return null;
        }

        SemanticModel model = mistake.Model.Compilation.GetSemanticModel(declaration.SyntaxTree);
        HashSet<string> taken = [.. declaration.Members.Select(member => OperationOfName.Find(member.Identifier.ValueText)).OfType<string>()];
        var changes = ImmutableArray.CreateBuilder<TextChange>();
        foreach (EnumMemberDeclarationSyntax member in declaration.Members)
        {
            string operation = OperationOfName.FindOrPlain(member.Identifier.ValueText, taken);
            taken.Add(operation);
            changes.Add(Insertion.At(member.Identifier.SpanStart, $"[{LanguageName.At(model, member.SpanStart, operation)}] "));
        }

        return new($"Add an operation to each member of '{set.Name}'", changes.ToImmutable()) { Tree = declaration.SyntaxTree };
    }
}
