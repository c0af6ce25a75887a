using System.Numerics;
using System.Runtime.CompilerServices;

namespace NasDsl;

/// <summary>
/// The source of all randomness: xoshiro256** (Blackman and Vigna, "Scrambled linear pseudorandom number generators", 2021), seeded
/// through SplitMix64. Unlike <see cref="Random"/> its state of 32 bytes can be stored, and its numbers never change between versions.
/// Not safe for use by several threads at once.
/// </summary>
public sealed class RandomSource
{
    private ulong _s0, _s1, _s2, _s3;

    /// <summary>A source that is fully determined by <paramref name="seed"/>.</summary>
    public RandomSource(ulong seed)
    {
        _s0 = SplitMix(ref seed);
        _s1 = SplitMix(ref seed);
        _s2 = SplitMix(ref seed);
        _s3 = SplitMix(ref seed);
    }

    /// <summary>A source that goes on where another was.</summary>
    /// <exception cref="ArgumentException">The state is all zeros, from which the generator never leaves.</exception>
    public RandomSource(RandomState state) => State = state;

    /// <summary>The state: restoring it repeats the numbers that followed.</summary>
    public RandomState State
    {
        get => new(_s0, _s1, _s2, _s3);
        set
        {
            if ((value.S0 | value.S1 | value.S2 | value.S3) == 0)
            {
                throw new ArgumentException("A random state of zeros is no state of xoshiro256**.", nameof(value));
            }

            (_s0, _s1, _s2, _s3) = (value.S0, value.S1, value.S2, value.S3);
        }
    }

    /// <summary>An independent source for a part of the work, determined by this one's state and <paramref name="key"/>; this one stays as it is.</summary>
    public RandomSource Fork(ulong key)
    {
        ulong mixed = _s0 ^ BitOperations.RotateLeft(_s1, 17) ^ BitOperations.RotateLeft(_s2, 31) ^ BitOperations.RotateLeft(_s3, 47);
        ulong salted = SplitMix(ref key);
        return new RandomSource(mixed ^ salted);
    }

    /// <summary>64 random bits.</summary>
    public ulong NextUInt64()
    {
        ulong result = BitOperations.RotateLeft(_s1 * 5, 7) * 9;
        ulong t = _s1 << 17;
        _s2 ^= _s0;
        _s3 ^= _s1;
        _s1 ^= _s2;
        _s0 ^= _s3;
        _s2 ^= t;
        _s3 = BitOperations.RotateLeft(_s3, 45);
        return result;
    }

    /// <summary>A whole number from 0 to <paramref name="count"/> − 1, each equally likely (Lemire's method, unbiased).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Next(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(count);
        ulong product = (NextUInt64() >> 32) * (uint)count;
        if ((uint)product < (uint)count)
        {
            product = RejectBiased(product, (uint)count);
        }

        return (int)(product >> 32);
    }

    /// <summary>A whole number from 0 to <paramref name="count"/> − 1 that is not <paramref name="excluded"/>, each other one equally likely.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is below 2: nothing else is left.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int NextExcept(int count, int excluded)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 2);
        int drawn = Next(count - 1);
        return drawn >= excluded ? drawn + 1 : drawn;
    }

    /// <summary>A number in [0, 1) with 53 random bits.</summary>
    public double NextDouble() => (NextUInt64() >> 11) * (1.0 / (1UL << 53));

    /// <summary>A number from the standard normal distribution (Box and Muller, one of the pair).</summary>
    public double NextGaussian()
    {
        double radius = Math.Sqrt(-2.0 * Math.Log(1.0 - NextDouble()));
        return radius * Math.Cos(2.0 * Math.PI * NextDouble());
    }

    /// <summary>Puts the items into random order (Fisher and Yates).</summary>
    public void Shuffle<T>(Span<T> items)
    {
        for (int i = items.Length - 1; i > 0; i--)
        {
            int j = Next(i + 1);
            (items[i], items[j]) = (items[j], items[i]);
        }
    }

    private ulong RejectBiased(ulong product, uint count)
    {
        uint threshold = (0u - count) % count;
        while ((uint)product < threshold)
        {
            product = (NextUInt64() >> 32) * count;
        }

        return product;
    }

    private static ulong SplitMix(ref ulong state)
    {
        ulong z = state += 0x9E3779B97F4A7C15UL;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
        return z ^ (z >> 31);
    }
}
