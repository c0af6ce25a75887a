using System.ComponentModel;

namespace NasDsl.Generated;

/// <summary>The one-hot features, the equality and the hash of encodings in spaces with conditions and blocks.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ForestFeatures
{
    /// <summary>Writes a segment for each position, zeros where it is inactive, then each continuous decision scaled to [0, 1].</summary>
    /// <param name="forest">The forest.</param>
    /// <param name="tokens">The tokens.</param>
    /// <param name="numbers">The continuous decisions.</param>
    /// <param name="destination">As long as the sum of all positions' sizes and the count of numbers; all zeros.</param>
    public static void WriteOneHot(this TokenForest forest, ReadOnlySpan<int> tokens, ReadOnlySpan<double> numbers, Span<float> destination)
    {
        Span<bool> active = stackalloc bool[forest.Sizes.Length];
        forest.MarkActive(tokens, active);
        int offset = 0;
        for (int position = 0; position < active.Length; position++)
        {
            if (active[position])
            {
                destination[offset + tokens[position]] = 1f;
            }

            offset += forest.Sizes[position];
        }

        foreach (DecisionInfo number in forest.Numbers)
        {
            destination[offset + number.FirstToken] = number.IsActive(tokens)
                ? (float)TokenForest.ScaleOf(number).ToUnit(numbers[number.FirstToken])
                : 0f;
        }
    }

    /// <summary>The hash of an encoding.</summary>
    public static int Hash(ReadOnlySpan<int> tokens, ReadOnlySpan<double> numbers)
    {
        var hash = default(HashCode);
        foreach (int token in tokens)
        {
            hash.Add(token);
        }

        foreach (double number in numbers)
        {
            hash.Add(number);
        }

        return hash.ToHashCode();
    }
}
