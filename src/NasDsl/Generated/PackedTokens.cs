using System.ComponentModel;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace NasDsl.Generated;

/// <summary>
/// Tokens in the bits of words, as generated spaces keep them. A token of size n takes the bits of n − 1, from <c>shift</c> on; the layers of a range
/// that share a word stand next to each other.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class PackedTokens
{
    /// <summary>The word with this token.</summary>
    public static ulong With(ulong word, int shift, int size, int token) =>
        (word & ~(Mask(size) << shift)) | ((ulong)(uint)token << shift);

    /// <summary>The word with another token, each other one equally likely.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Redraw(ulong word, int shift, int size, RandomSource random)
    {
        int before = (int)((word >> shift) & Mask(size));
        int after = random.NextExcept(size, before);
        return word ^ ((ulong)(uint)(before ^ after) << shift);
    }

    /// <summary>Fits the part of a range that lies in one word to another depth: new layers are drawn, dropped ones cleared.</summary>
    /// <param name="word">The word.</param>
    /// <param name="shift">Where the part's first layer stands.</param>
    /// <param name="size">How many tokens a layer knows, at least 2.</param>
    /// <param name="first">The number of the part's first layer.</param>
    /// <param name="count">How many layers the part has.</param>
    /// <param name="before">The depth until now.</param>
    /// <param name="after">The depth from now on.</param>
    /// <param name="random">What new layers are drawn from.</param>
    public static ulong Resize(ulong word, int shift, int size, int first, int count, int before, int after, RandomSource random)
    {
        int bits = Bits(size);
        for (int layer = Math.Max(before, first); layer < Math.Min(after, first + count); layer++)
        {
            word |= (ulong)(uint)random.Next(size) << (shift + (bits * (layer - first)));
        }

        for (int layer = Math.Max(after, first); layer < Math.Min(before, first + count); layer++)
        {
            word &= ~(Mask(size) << (shift + (bits * (layer - first))));
        }

        return word;
    }

    /// <summary>The layers of a child in one word: each from a parent that has it, from either one where both do.</summary>
    /// <param name="one">One parent's word.</param>
    /// <param name="other">The other parent's word.</param>
    /// <param name="shift">Where the first layer in the word stands.</param>
    /// <param name="size">How many tokens a layer knows, at least 2.</param>
    /// <param name="first">The number of the first layer in the word.</param>
    /// <param name="count">How many layers the word holds.</param>
    /// <param name="depths">The depths of one parent, of the other, and of the child, which is one of the two.</param>
    /// <param name="random">What decides where both parents have the layer.</param>
    public static ulong CrossLayers(
        ulong one, ulong other, int shift, int size, int first, int count, (int One, int Other, int Child) depths, RandomSource random)
    {
        ulong coins = random.NextUInt64();
        ulong layers = 0;
        int bits = Bits(size);
        for (int i = 0; i < count && first + i < depths.Child; i++)
        {
            bool takesOther = first + i >= depths.One || (first + i < depths.Other && ((coins >> i) & 1) != 0);
            layers |= (takesOther ? other : one) & (Mask(size) << (shift + (bits * i)));
        }

        return layers;
    }

    private static int Bits(int size) => 32 - BitOperations.LeadingZeroCount((uint)(size - 1));

    private static ulong Mask(int size) => uint.MaxValue >> BitOperations.LeadingZeroCount((uint)(size - 1));
}
