using System.ComponentModel;

namespace NasDsl.Generated;

/// <summary>The tokens of blocks within those of a space: a range has its depth less the least one first, where the depth is a decision.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class BlockTokens
{
    /// <summary>The block that the tokens stand for.</summary>
    public static B Read<B>(ReadOnlySpan<int> tokens)
        where B : class, ISearchSpace<B> => B.Decode(tokens, []);

    /// <summary>Writes a block's tokens.</summary>
    /// <exception cref="ArgumentNullException">There is no block.</exception>
    public static void Write<B>(string member, B value, Span<int> tokens)
        where B : class, ISearchSpace<B>
    {
        if (value is null)
        {
            throw new ArgumentNullException(member, $"{member}: a block is never null.");
        }

        value.Encode(tokens, []);
    }

    /// <summary>The blocks of a range.</summary>
    /// <param name="min">The fewest.</param>
    /// <param name="max">The most.</param>
    /// <param name="tokens">The range's tokens.</param>
    public static Layers<B> ReadRange<B>(int min, int max, ReadOnlySpan<int> tokens)
        where B : class, ISearchSpace<B>
    {
        int first = min < max ? 1 : 0;
        var blocks = new B[min < max ? min + tokens[0] : max];
        for (int i = 0; i < blocks.Length; i++)
        {
            blocks[i] = B.Decode(tokens.Slice(first + (i * B.TokenCount), B.TokenCount), []);
        }

        return Layers.Create<B>(blocks);
    }

    /// <summary>Writes the tokens of a range.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There are too few or too many blocks; the message names the member and what is allowed.</exception>
    public static void WriteRange<B>(string member, Layers<B> value, int min, int max, Span<int> tokens)
        where B : class, ISearchSpace<B>
    {
        if (value.Count < min || value.Count > max)
        {
            throw SpaceErrors.NotAllowed(
                member, value, $"has {value.Count} blocks, and the space {(min == max ? $"wants {max}" : $"allows {min} to {max}")}");
        }

        if (value.HasLinks)
        {
            throw SpaceErrors.NotAllowed(member, value, "has links, and blocks have none");
        }

        tokens.Clear();
        int first = min < max ? 1 : 0;
        if (first > 0)
        {
            tokens[0] = value.Count - min;
        }

        for (int i = 0; i < value.Count; i++)
        {
            Write(member, value[i], tokens.Slice(first + (i * B.TokenCount), B.TokenCount));
        }
    }
}
