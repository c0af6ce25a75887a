using System;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using NasDsl.Generators.Declaration;

namespace NasDsl.Generators.Dependencies;

/// <summary>
/// Remembers what was read of a space, with the syntax tree that declares it. The driver asks for every space after every edit, because it cannot
/// know on what the reading depends; and most of what reading costs is the compiler's binding of attributes in the new compilation, which need not
/// happen at all where nothing has changed that a space mentions.
/// </summary>
internal sealed class DeclarationMemory
{
    private static readonly ConditionalWeakTable<SyntaxTree, DeclarationMemory> _known = new();

    private ImmutableArray<(int Position, ulong Version, SpaceDeclaration Space)> _spaces = [];

    /// <summary>The space as read before, where nothing has changed since; else as it is read now.</summary>
    /// <param name="node">The declaration.</param>
    /// <param name="compilation">The compilation that has it.</param>
    /// <param name="read">Reads it.</param>
    public static SpaceDeclaration Recall(SyntaxNode node, Compilation compilation, Func<SpaceDeclaration> read)
    {
        DeclarationMemory memory = _known.GetValue(node.SyntaxTree, static _ => new());
        ulong version = ProjectOutline.Of(compilation).VersionFor(node.SyntaxTree);
        foreach ((int position, ulong known, SpaceDeclaration space) in memory._spaces)
        {
            if (position == node.SpanStart && known == version)
            {
                return space;
            }
        }

        SpaceDeclaration now = read();
        ImmutableInterlocked.Update(
            ref memory._spaces,
            static (spaces, entry) => spaces.RemoveAll(other => other.Position == entry.Position).Add(entry),
            (Position: node.SpanStart, Version: version, Space: now));
        return now;
    }
}
