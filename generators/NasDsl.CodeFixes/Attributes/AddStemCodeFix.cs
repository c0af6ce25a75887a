using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NasDsl.CodeFixes.Editing;
using NasDsl.Generators.Declaration;
using NasDsl.Generators.Diagnostics;

namespace NasDsl.CodeFixes.Attributes;

/// <summary>Adds the stem that tells a sequence's positions apart. It has the channels of the input, so that what follows works as before.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AddStemCodeFix)), Shared]
public sealed class AddStemCodeFix : SpaceCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [SequenceRules.NoPositions.Id];

    private protected override Mend? Find(Mistake mistake)
    {
        Arguments[] attributes = [.. (mistake.Enclosing<TypeDeclarationSyntax>()?.AttributeLists ?? [])
            .SelectMany(list => list.Attributes)
            .Select(attribute => new Arguments(attribute, mistake.Model))];
        if (attributes.Any(attribute => attribute.Name == AttributeNames.Stem)
            || attributes.FirstOrDefault(attribute => attribute.Name == AttributeNames.Input)?.Find("channels") is not { } channels)
        {
            return null;
        }

        AttributeSyntax before = attributes.Last(attribute => attribute.Name is AttributeNames.Input or AttributeNames.Classes).Attribute;
        string stem = $"Stem({channels.Expression})";
        return new($"Add [{stem}]", Insertion.At(before.Span.End, ", " + mistake.Name(stem, before.SpanStart)));
    }
}
