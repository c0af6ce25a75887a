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

namespace NasDsl.CodeFixes.Attributes;

/// <summary>Adds the <c>[Input]</c> and <c>[Classes]</c> that a network needs, with an image's sizes for the author to overwrite.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AddNetworkCodeFix)), Shared]
public sealed class AddNetworkCodeFix : SpaceCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [StructureRules.Incomplete.Id, StructureRules.LayerWithoutInput.Id];

    private protected override Mend? Find(Mistake mistake)
    {
        if (mistake.Enclosing<TypeDeclarationSyntax>() is not { } type
            || mistake.Model.GetDeclaredSymbol(type, mistake.Cancellation) is not { } symbol)
        {
            return null;
        }

        string[] present = [.. symbol.GetAttributes().Select(AttributeReader.NameOf).OfType<string>()];
        string[] missing = [.. new[] { AttributeNames.Input, AttributeNames.Classes }.Except(present)];
        if (missing.Length == 0)
        {
            return null;
        }

        // One place, whichever of the attributes tells that something is missing.
        string added = string.Join(", ", missing.Select(name => mistake.Name(name, type.SpanStart) + Sizes(name)));
        AttributeSyntax? before = Of(type, mistake, missing[0] == AttributeNames.Input ? AttributeNames.SearchSpace : AttributeNames.Input)
            ?? type.AttributeLists.SelectMany(list => list.Attributes).FirstOrDefault();
        TextChange change = before is null
            ? Insertion.At(type.SpanStart, $"[{added}]{mistake.LineBreak}{Layout.Indentation(type)}")
            : Insertion.At(before.Span.End, ", " + added);
        return new($"Add {string.Join(" and ", missing.Select(name => $"[{name}{Sizes(name)}]"))} to '{symbol.Name}'", change);
    }

    private static string Sizes(string attribute) => attribute == AttributeNames.Input ? "(3, 32, 32)" : "(10)";

    private static AttributeSyntax? Of(TypeDeclarationSyntax type, Mistake mistake, string name) => type.AttributeLists
        .SelectMany(list => list.Attributes)
        .FirstOrDefault(attribute => new Arguments(attribute, mistake.Model).Name == name);
}
