using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Rename;
using NasDsl.Generators.Diagnostics;

namespace NasDsl.CodeFixes.Properties;

/// <summary>Renames a member whose name the generated part needs, wherever it is used.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RenameReservedCodeFix)), Shared]
public sealed class RenameReservedCodeFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [DeclarationRules.ReservedName.Id];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        Document document = context.Document;
        if (await document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false) is not { } model)
        {
            return;
        }

        SyntaxNode root = await model.SyntaxTree.GetRootAsync(context.CancellationToken).ConfigureAwait(false);
        SyntaxNode node = root.FindNode(context.Span, getInnermostNodeForTie: true);
        if (model.GetDeclaredSymbol(node, context.CancellationToken) is not { IsOverride: false, IsImplicitlyDeclared: false } symbol)
        {
            // What overrides another member cannot have another name.
            return;
        }

        string name = NewName(symbol);
        context.RegisterCodeFix(
            CodeAction.Create(
                $"Rename '{symbol.Name}' to '{name}'",
                cancellation => Renamer.RenameSymbolAsync(document.Project.Solution, symbol, default, name, cancellation),
                equivalenceKey: nameof(RenameReservedCodeFix)),
            context.Diagnostics);
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
