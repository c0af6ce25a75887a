using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Rename;
using Microsoft.CodeAnalysis.Text;
using NasDsl.CodeFixes.Editing;
using NasDsl.Generators.Diagnostics;

namespace NasDsl.CodeFixes.Properties;

/// <summary>Renames a member whose name the generated part or the base needs, wherever it is used.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RenameReservedCodeFix)), Shared]
public sealed class RenameReservedCodeFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [DeclarationRules.ReservedName.Id, DeclarationRules.HidesInherited.Id];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        Document document = context.Document;
        if (await FindAsync(document, context.Span, context.CancellationToken).ConfigureAwait(false)
            is not { IsOverride: false, IsImplicitlyDeclared: false } symbol)
        {
            // What overrides another member cannot have another name.
            return;
        }

        string name = NewName(symbol);
        context.RegisterCodeFix(
            CodeAction.Create(
                $"Rename '{symbol.Name}' to '{name}'", cancellation => RenameAsync(document, context.Span, name, cancellation),
                equivalenceKey: nameof(RenameReservedCodeFix)),
            context.Diagnostics);
    }

    private static async Task<Solution> RenameAsync(Document document, TextSpan place, string name, CancellationToken cancellation)
    {
        // Under its own name the member hides nothing any more, and 'new' would be warned of.
        SyntaxNode? root = await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false);
        SyntaxToken hides = root?.FindNode(place).FirstAncestorOrSelf<MemberDeclarationSyntax>()?.Modifiers
            .FirstOrDefault(modifier => modifier.IsKind(SyntaxKind.NewKeyword)) ?? default;
        if (hides.IsKind(SyntaxKind.NewKeyword))
        {
            TextChange removal = Removal.OfModifier(hides);
            SourceText text = await document.GetTextAsync(cancellation).ConfigureAwait(false);
            document = document.WithText(text.WithChanges(removal));
            place = new TextSpan(place.Start - removal.Span.Length, place.Length);
        }

        return await FindAsync(document, place, cancellation).ConfigureAwait(false) is { } symbol
            ? await Renamer.RenameSymbolAsync(document.Project.Solution, symbol, default, name, cancellation).ConfigureAwait(false)
            : document.Project.Solution;
    }

    private static async Task<ISymbol?> FindAsync(Document document, TextSpan place, CancellationToken cancellation)
    {
        SemanticModel? model = await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false);
        SyntaxNode? root = await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false);
        return root is null ? null : model?.GetDeclaredSymbol(root.FindNode(place, getInnermostNodeForTie: true), cancellation);
    }

    private static string NewName(ISymbol symbol)
    {
        string name = "Own" + char.ToUpperInvariant(symbol.Name[0]) + symbol.Name.Substring(1);
        string free = name;
        for (int i = 2; symbol.ContainingType.GetMembers(free).Any(); i++)
        {
            free = name + i.ToString(System.Globalization.CultureInfo.InvariantCulture);
        }

        return free;
    }
}
