namespace NasDsl.Benchmarks.Encoding;

/// <summary>A NAS-Bench-Macro architecture written by hand: eight digits of two bits.</summary>
public sealed class HandWrittenMacro(ushort digits)
{
    public const int TokenCount = 8;

    private readonly ushort _digits = digits;

    public static HandWrittenMacro Sample(RandomSource random)
    {
        int digits = 0;
        for (int i = 0; i < TokenCount; i++)
        {
            digits |= random.Next(3) << (2 * i);
        }

        return new HandWrittenMacro((ushort)digits);
    }

    public static HandWrittenMacro Decode(ReadOnlySpan<int> tokens)
    {
        int digits = 0;
        for (int i = 0; i < TokenCount; i++)
        {
            if ((uint)tokens[i] >= 3)
            {
                throw new ArgumentException("A token is outside the space.", nameof(tokens));
            }

            digits |= tokens[i] << (2 * i);
        }

        return new HandWrittenMacro((ushort)digits);
    }

    public void Encode(Span<int> tokens)
    {
        for (int i = 0; i < TokenCount; i++)
        {
            tokens[i] = (_digits >> (2 * i)) & 3;
        }
    }

    public HandWrittenMacro Mutate(RandomSource random)
    {
        int shift = 2 * random.Next(TokenCount);
        int digit = random.NextExcept(3, (_digits >> shift) & 3);
        return new HandWrittenMacro((ushort)((_digits & ~(3 << shift)) | (digit << shift)));
    }
}
