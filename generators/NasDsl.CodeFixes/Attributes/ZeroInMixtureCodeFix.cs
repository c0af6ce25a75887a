using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NasDsl.CodeFixes.Editing;
using NasDsl.Generators.Diagnostics;

namespace NasDsl.CodeFixes.Attributes;

/// <summary>Keeps zero out of what an architecture can choose.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ZeroInMixtureCodeFix)), Shared]
public sealed class ZeroInMixtureCodeFix : SpaceCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [EffectRules.AllZeros.Id];

    private protected override Mend? Find(Mistake mistake)
    {
        if (mistake.Enclosing<AttributeSyntax>() is not { } attribute)
        {
            return null;
        }

        string role = mistake.Name("ZeroRole", attribute.SpanStart) + ".MixtureOnly";
        return new(
            $"Set Zero to {role}",
            new Arguments(attribute, mistake.Model).Find("Zero") is { Expression: var present }
                ? Insertion.InPlaceOf(present, role)
                : Insertion.OfArgument(attribute, "Zero = " + role));
    }
}
