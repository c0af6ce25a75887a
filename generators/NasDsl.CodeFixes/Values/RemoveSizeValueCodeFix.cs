using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using NasDsl.CodeFixes.Editing;
using NasDsl.Generators.Declaration;
using NasDsl.Generators.Diagnostics;

namespace NasDsl.CodeFixes.Values;

/// <summary>Takes the values below 1 from the decision that a size names.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RemoveSizeValueCodeFix)), Shared]
public sealed class RemoveSizeValueCodeFix : SpaceCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [StructureRules.SizeValue.Id];

    private protected override Mend? Find(Mistake mistake)
    {
        if (mistake.Enclosing<TypeDeclarationSyntax>() is not { } type || mistake.Constant(mistake.Node) is not string name
            || mistake.Model.GetDeclaredSymbol(type, mistake.Cancellation)?.GetMembers(name).OfType<IPropertySymbol>().FirstOrDefault() is not { } property
            || property.GetAttributes().FirstOrDefault(data => AttributeReader.NameOf(data) is string found && AttributeNames.IsDecision(found)) is not { } decision
            || decision.ApplicationSyntaxReference?.GetSyntax(mistake.Cancellation) is not AttributeSyntax { ArgumentList: { } list } attribute
            || attribute.SyntaxTree != mistake.Root.SyntaxTree)
        {
            return null;
        }

        if (AttributeReader.NameOf(decision) == AttributeNames.Uniform && new Arguments(attribute, mistake.Model).Find("min") is { Expression: var min })
        {
            return new($"Let '{name}' begin at 1", Insertion.InPlaceOf(min, "1"));
        }

        ExpressionSyntax[] kept = [.. list.Arguments.Select(argument => argument.Expression).Where(value => mistake.Number(value) >= 1)];
        string removed = string.Join(" and ", list.Arguments.Select(argument => argument.Expression).Except(kept));
        return AttributeReader.NameOf(decision) == AttributeNames.Choice && kept.Length > 0 && removed.Length > 0
            ? new($"Remove {removed} from the values of '{name}'", new TextChange(list.Span, $"({string.Join(", ", kept.AsEnumerable())})"))
            : null;
    }
}
