using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace NasDsl.CodeFixes.Editing;

/// <summary>A change of a file's text that mends a mistake.</summary>
/// <param name="Title">What is done, as a command that names the thing.</param>
/// <param name="Changes">The edits, none of which touches another.</param>
internal sealed record Mend(string Title, params ImmutableArray<TextChange> Changes)
{
    /// <summary>The file that is edited, or null for the one in which the mistake is shown.</summary>
    public SyntaxTree? Tree { get; init; }
}
