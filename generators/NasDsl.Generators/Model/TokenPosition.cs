namespace NasDsl.Generators.Model;

/// <summary>One token of an encoding and where a value keeps it.</summary>
/// <param name="Index">The position among all tokens of the space.</param>
/// <param name="Size">How many tokens the position knows.</param>
/// <param name="Word">Which of the value's words holds it; meaningless for a size of 1.</param>
/// <param name="Shift">Its lowest bit in that word.</param>
/// <param name="Unit">What is inherited together: the layer, or the node of a cell; else 0. A range's depth has −1.</param>
/// <param name="Meaning">What it decides, for comments: <c>Body, layer 2</c>.</param>
internal sealed record TokenPosition(int Index, int Size, int Word, int Shift, int Unit, string Meaning)
{
    /// <summary>The bits that it takes: those of its greatest token.</summary>
    public int Bits => BitsOf(Size);

    /// <summary>Whether there is anything to decide.</summary>
    public bool Varies => Size > 1;

    /// <summary>Its bits, moved to the lowest place.</summary>
    public ulong LowMask => (1UL << Bits) - 1;

    /// <summary>Its bits in the word.</summary>
    public ulong Mask => LowMask << Shift;

    public static int BitsOf(int size)
    {
        int bits = 0;
        for (int greatest = size - 1; greatest > 0; greatest >>= 1)
        {
            bits++;
        }

        return bits;
    }
}
