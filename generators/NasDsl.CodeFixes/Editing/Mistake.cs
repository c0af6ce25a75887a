using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NasDsl.Generators.Diagnostics;

namespace NasDsl.CodeFixes.Editing;

/// <summary>A diagnostic and the source in which it is shown.</summary>
internal sealed class Mistake(Diagnostic diagnostic, SyntaxNode root, SemanticModel model, CancellationToken cancellation)
{
    /// <summary>The id of the rule that is broken.</summary>
    public string Rule => diagnostic.Id;

    /// <summary>What is to stand at the diagnostic's place, where the analyzer knows it.</summary>
    public string? Replacement =>
        diagnostic.Properties.TryGetValue(SearchSpaceAnalyzer.ReplacementProperty, out string? text) ? text : null;

    /// <summary>The whole file.</summary>
    public SyntaxNode Root => root;

    /// <summary>What the file's names mean.</summary>
    public SemanticModel Model => model;

    /// <summary>Set when the editor no longer wants the answer.</summary>
    public CancellationToken Cancellation => cancellation;

    /// <summary>The innermost node at the diagnostic's place.</summary>
    public SyntaxNode Node { get; } = root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);

    /// <summary>The innermost node of this kind around the diagnostic's place, or null.</summary>
    public T? Enclosing<T>()
        where T : SyntaxNode => Node.FirstAncestorOrSelf<T>();

    /// <summary>How a type of the language is written at a place of the file (<see cref="LanguageName"/>).</summary>
    public string Name(string text, int position) => LanguageName.At(model, position, text);

    /// <summary>The constant that an expression stands for, or null.</summary>
    public object? Constant(SyntaxNode expression) => model.GetConstantValue(expression, cancellation).Value;

    /// <summary>The constant as a number, or null where it is none.</summary>
    public double? Number(SyntaxNode expression) => Constant(expression) switch
    {
        (sbyte or byte or short or ushort or int or uint or long or ulong or float or double or decimal) and var value =>
            System.Convert.ToDouble(value, System.Globalization.CultureInfo.InvariantCulture),
        _ => null,
    };

    /// <summary>The line break that the file uses.</summary>
    public string LineBreak
    {
        get
        {
            foreach (SyntaxTrivia trivia in root.DescendantTrivia())
            {
                if (trivia.IsKind(SyntaxKind.EndOfLineTrivia))
                {
                    return trivia.ToString();
                }
            }

            return "\n";
        }
    }
}
