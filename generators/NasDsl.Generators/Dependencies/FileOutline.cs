using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace NasDsl.Generators.Dependencies;

/// <summary>
/// What a file declares and what its declarations name, as hashes: bodies apart, which no declaration elsewhere can depend on but by the
/// <c>field</c> of a property's. Kept with the syntax tree and no longer, and without a reference to it.
/// </summary>
/// <param name="Content">All declarations of the file, token by token; comments and layout take no part.</param>
/// <param name="Types">The names of the declared types.</param>
/// <param name="Namespaces">The full names of the declared namespaces.</param>
/// <param name="Names">Every identifier in a declaration, once.</param>
/// <param name="Globals">The <c>global using</c>s and the identifiers in them; none in most files.</param>
/// <param name="Environment">The <c>global using</c>s, token by token; 0 without them.</param>
internal sealed record FileOutline(
    ulong Content, ImmutableArray<ulong> Types, ImmutableArray<ulong> Namespaces, ImmutableArray<ulong> Names, ImmutableArray<ulong> Globals,
    ulong Environment)
{
    private static readonly ConditionalWeakTable<SyntaxTree, FileOutline> _known = new();

    /// <summary>The file's outline, read once for each tree.</summary>
    public static FileOutline Of(SyntaxTree tree) => _known.GetValue(tree, static tree => OutlineReader.Read(tree));
}
