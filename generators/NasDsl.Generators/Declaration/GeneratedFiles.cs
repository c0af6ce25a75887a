using System;
using System.Threading;
using Microsoft.CodeAnalysis;

namespace NasDsl.Generators.Declaration;

/// <summary>
/// Tells the generator's own output from the user's source: an analyzer sees both, and must come to the verdict that the generator came to when it
/// saw the user's source alone.
/// </summary>
internal static class GeneratedFiles
{
    // The driver puts an emitted file into a folder that is named for its generator.
    private const string Folder = "NasDsl.Generators.SearchSpaceGenerator";

    /// <summary>Whether the generator emitted this file.</summary>
    public static bool IsOne(SyntaxTree tree) => tree.FilePath.IndexOf(Folder, StringComparison.Ordinal) >= 0;

    /// <summary>Whether the symbol is declared by the generator alone.</summary>
    public static bool Declares(ISymbol symbol)
    {
        foreach (SyntaxReference reference in symbol.DeclaringSyntaxReferences)
        {
            if (!IsOne(reference.SyntaxTree))
            {
                return false;
            }
        }

        return symbol.DeclaringSyntaxReferences.Length > 0;
    }

    /// <summary>The user's own declaration of the symbol, or null.</summary>
    public static SyntaxNode? UserSyntax(ISymbol symbol, CancellationToken cancellation)
    {
        foreach (SyntaxReference reference in symbol.DeclaringSyntaxReferences)
        {
            if (!IsOne(reference.SyntaxTree))
            {
                return reference.GetSyntax(cancellation);
            }
        }

        return null;
    }
}
