using System.Runtime.CompilerServices;

namespace NasDsl.Benchmarks.Encoding;

/// <summary>
/// A DARTS architecture as one would write it by hand: each cell packed into one word, for each node 4 bits for the pair of inputs and 3 for
/// each of its two operations. The yardstick for the generated code.
/// </summary>
public sealed class HandWrittenDarts(ulong normal, ulong reduce)
{
    public const int TokenCount = 24;
    private const int NodeBits = 10;

    private static ReadOnlySpan<byte> Pairs => [1, 3, 6, 10];

    private readonly ulong _normal = normal;
    private readonly ulong _reduce = reduce;

    public static HandWrittenDarts Sample(RandomSource random) => new(SampleCell(random), SampleCell(random));

    public static HandWrittenDarts Decode(ReadOnlySpan<int> tokens)
    {
        if (tokens.Length != TokenCount)
        {
            throw new ArgumentException("Wrong number of tokens.", nameof(tokens));
        }

        return new HandWrittenDarts(DecodeCell(tokens), DecodeCell(tokens[12..]));
    }

    public void Encode(Span<int> tokens)
    {
        if (tokens.Length < TokenCount)
        {
            throw new ArgumentException("Too short.", nameof(tokens));
        }

        EncodeCell(_normal, tokens);
        EncodeCell(_reduce, tokens[12..]);
    }

    /// <summary>Changes one of the 22 decisions that have a second value (the first node's pair has none).</summary>
    public HandWrittenDarts Mutate(RandomSource random)
    {
        int decision = random.Next(22);
        return decision < 11
            ? new HandWrittenDarts(MutateCell(_normal, decision + 1, random), _reduce)
            : new HandWrittenDarts(_normal, MutateCell(_reduce, decision - 10, random));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void EncodeCell(ulong cell, Span<int> tokens)
    {
        tokens[0] = (int)(cell & 15);
        tokens[1] = (int)(cell >> 4) & 7;
        tokens[2] = (int)(cell >> 7) & 7;
        tokens[3] = (int)(cell >> 10) & 15;
        tokens[4] = (int)(cell >> 14) & 7;
        tokens[5] = (int)(cell >> 17) & 7;
        tokens[6] = (int)(cell >> 20) & 15;
        tokens[7] = (int)(cell >> 24) & 7;
        tokens[8] = (int)(cell >> 27) & 7;
        tokens[9] = (int)(cell >> 30) & 15;
        tokens[10] = (int)(cell >> 34) & 7;
        tokens[11] = (int)(cell >> 37) & 7;
    }

    private static ulong DecodeCell(ReadOnlySpan<int> tokens)
    {
        ulong cell = 0;
        for (int node = 0; node < 4; node++)
        {
            int pair = tokens[3 * node];
            int first = tokens[(3 * node) + 1];
            int second = tokens[(3 * node) + 2];
            if ((uint)pair >= Pairs[node] || (uint)first >= 7 || (uint)second >= 7)
            {
                throw new ArgumentException("A token is outside the space.", nameof(tokens));
            }

            cell |= (ulong)(uint)(pair | (first << 4) | (second << 7)) << (NodeBits * node);
        }

        return cell;
    }

    private static ulong SampleCell(RandomSource random)
    {
        ulong cell = 0;
        for (int node = 0; node < 4; node++)
        {
            int bits = random.Next(Pairs[node]) | (random.Next(7) << 4) | (random.Next(7) << 7);
            cell |= (ulong)(uint)bits << (NodeBits * node);
        }

        return cell;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong MutateCell(ulong cell, int position, RandomSource random)
    {
        int node = position / 3;
        (int offset, int mask, int count) = (position % 3) switch
        {
            0 => (0, 15, Pairs[node]),
            1 => (4, 7, 7),
            _ => (7, 7, 7),
        };
        int shift = (NodeBits * node) + offset;
        int current = (int)(cell >> shift) & mask;
        return (cell & ~((ulong)mask << shift)) | ((ulong)random.NextExcept(count, current) << shift);
    }
}
