namespace NasDsl;

/// <summary>Numbers the k-element subsets of {0 … n − 1} in lexicographic order of their sorted elements.</summary>
public static class Combinations
{
    /// <summary>n over k.</summary>
    public static int Count(int n, int k)
    {
        if (k < 0 || k > n)
        {
            return 0;
        }

        long count = 1;
        for (int i = 1; i <= k; i++)
        {
            count = count * (n - k + i) / i;
        }

        return checked((int)count);
    }

    /// <summary>The number of a subset, given sorted.</summary>
    public static int Rank(int n, ReadOnlySpan<int> subset)
    {
        int rank = 0;
        int next = 0;
        for (int i = 0; i < subset.Length; i++)
        {
            for (; next < subset[i]; next++)
            {
                rank += Count(n - next - 1, subset.Length - i - 1);
            }

            next++;
        }

        return rank;
    }

    /// <summary>Writes the subset with number <paramref name="rank"/>, sorted.</summary>
    public static void Unrank(int n, int k, int rank, Span<int> subset)
    {
        int next = 0;
        for (int i = 0; i < k; i++)
        {
            for (int with; rank >= (with = Count(n - next - 1, k - i - 1)); next++)
            {
                rank -= with;
            }

            subset[i] = next++;
        }
    }
}
