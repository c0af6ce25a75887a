namespace NasDsl.Benchmarks.Encoding;

/// <summary>A NAS-Bench-201 cell written by hand: six operations of three bits.</summary>
public sealed class HandWrittenBench201(uint edges)
{
    public const int TokenCount = 6;

    private readonly uint _edges = edges;

    public static HandWrittenBench201 Sample(RandomSource random)
    {
        uint edges = 0;
        for (int i = 0; i < TokenCount; i++)
        {
            edges |= (uint)random.Next(5) << (3 * i);
        }

        return new HandWrittenBench201(edges);
    }

    public static HandWrittenBench201 Decode(ReadOnlySpan<int> tokens)
    {
        uint edges = 0;
        for (int i = 0; i < TokenCount; i++)
        {
            if ((uint)tokens[i] >= 5)
            {
                throw new ArgumentException("A token is outside the space.", nameof(tokens));
            }

            edges |= (uint)tokens[i] << (3 * i);
        }

        return new HandWrittenBench201(edges);
    }

    public void Encode(Span<int> tokens)
    {
        for (int i = 0; i < TokenCount; i++)
        {
            tokens[i] = (int)(_edges >> (3 * i)) & 7;
        }
    }

    public HandWrittenBench201 Mutate(RandomSource random)
    {
        int shift = 3 * random.Next(TokenCount);
        uint operation = (uint)random.NextExcept(5, (int)(_edges >> shift) & 7);
        return new HandWrittenBench201((_edges & ~(7u << shift)) | (operation << shift));
    }
}
