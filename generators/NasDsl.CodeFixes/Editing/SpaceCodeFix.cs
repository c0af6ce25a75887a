using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace NasDsl.CodeFixes.Editing;

/// <summary>
/// A code fix for a mistake in the declaration of a space. It edits the text where the mistake is and nothing else, so that the layout and the comments
/// around it stay as they are.
/// </summary>
public abstract class SpaceCodeFix : CodeFixProvider
{
    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        Document document = context.Document;
        SemanticModel? model = await document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        if (model is null)
        {
            return;
        }

        SyntaxNode root = await model.SyntaxTree.GetRootAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            if (Find(new Mistake(diagnostic, root, model, context.CancellationToken)) is Mend mend)
            {
                context.RegisterCodeFix(
                    CodeAction.Create(mend.Title, cancellation => ApplyAsync(document, mend, cancellation), equivalenceKey: GetType().Name), diagnostic);
            }
        }
    }

    /// <summary>How the mistake is mended, or null where it is not obvious.</summary>
    private protected abstract Mend? Find(Mistake mistake);

    private static async Task<Solution> ApplyAsync(Document document, Mend mend, CancellationToken cancellation)
    {
        Solution solution = document.Project.Solution;
        Document edited = mend.Tree is null ? document : solution.GetDocument(mend.Tree) ?? document;
        SourceText text = await edited.GetTextAsync(cancellation).ConfigureAwait(false);
        return solution.WithDocumentText(edited.Id, text.WithChanges(mend.Changes));
    }
}
