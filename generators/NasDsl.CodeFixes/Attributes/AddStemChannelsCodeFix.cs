using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NasDsl.CodeFixes.Editing;
using NasDsl.Generators.Diagnostics;

namespace NasDsl.CodeFixes.Attributes;

/// <summary>Gives a stem that has no stack to follow channels of its own, for the author to overwrite.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AddStemChannelsCodeFix)), Shared]
public sealed class AddStemChannelsCodeFix : SpaceCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [StructureRules.Stem.Id];

    private protected override Mend? Find(Mistake mistake)
    {
        // The attribute as a whole is shown where its channels are missing; else one of its arguments.
        if (mistake.Enclosing<AttributeSyntax>() is not { } attribute || mistake.Enclosing<AttributeArgumentSyntax>() is not null
            || new Arguments(attribute, mistake.Model) is var arguments && (arguments.Find("channels") ?? arguments.Find("channelsFrom")) is not null)
        {
            return null;
        }

        return new("Add 16 channels to [Stem]", attribute.ArgumentList switch
        {
            { Arguments: [var first, ..] } => Insertion.At(first.SpanStart, "16, "),
            _ => Insertion.OfArgument(attribute, "16"),
        });
    }
}
