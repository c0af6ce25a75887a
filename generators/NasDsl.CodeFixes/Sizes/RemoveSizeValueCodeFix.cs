using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using NasDsl.CodeFixes.Editing;
using NasDsl.Generators.Declaration;
using NasDsl.Generators.Diagnostics;

namespace NasDsl.CodeFixes.Sizes;

/// <summary>Takes the values below 1 from the decision that a size names.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RemoveSizeValueCodeFix)), Shared]
public sealed class RemoveSizeValueCodeFix : SpaceCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [StructureRules.SizeValue.Id];

    private protected override Mend? Find(Mistake mistake)
    {
        if (SizeDecision.Find(mistake) is not { Attribute: { ArgumentList: { } list } attribute } decision)
        {
            return null;
        }

        string name = decision.Property.Identifier.ValueText;
        var arguments = new Arguments(attribute, mistake.Model);
        if (arguments.Name == AttributeNames.Uniform && arguments.Find("min") is { Expression: var min })
        {
            return new($"Let '{name}' begin at 1", Insertion.InPlaceOf(min, "1"));
        }

        ExpressionSyntax[] kept = [.. list.Arguments.Select(argument => argument.Expression).Where(value => mistake.Number(value) >= 1)];
        string removed = string.Join(" and ", list.Arguments.Select(argument => argument.Expression).Except(kept));
        return arguments.Name == AttributeNames.Choice && kept.Length > 0 && removed.Length > 0
            ? new($"Remove {removed} from the values of '{name}'", new TextChange(list.Span, $"({string.Join(", ", kept.AsEnumerable())})"))
            : null;
    }
}
