using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NasDsl.Search;

/// <summary>
/// The inner loops of <see cref="Mlp"/>. Every element is the sum of the same terms in the same order, with a product and a sum that round by themselves, so that results
/// are the same bit for bit whatever the width of the machine's vectors.
/// </summary>
internal static class VectorMath
{
    /// <summary>Adds to <paramref name="output"/> the rows of <paramref name="matrix"/> (each as long as the output), weighted by
    /// <paramref name="weights"/>. Weights of zero, of which one-hot features and rectified layers are full, cost nothing.</summary>
    internal static void AddProduct(ReadOnlySpan<float> weights, ReadOnlySpan<float> matrix, Span<float> output)
    {
        int width = output.Length;
        ref float rows = ref MemoryMarshal.GetReference(matrix[..(weights.Length * width)]);
        ref float sums = ref MemoryMarshal.GetReference(output);
        int size = Vector<float>.Count;
        int column = 0;

        // Four vectors of sums stay in registers while all rows pass.
        for (; column <= width - (4 * size); column += 4 * size)
        {
            ref float at = ref Unsafe.Add(ref sums, column);
            var sum0 = Vector.LoadUnsafe(ref at);
            var sum1 = Vector.LoadUnsafe(ref at, (nuint)size);
            var sum2 = Vector.LoadUnsafe(ref at, (nuint)(2 * size));
            var sum3 = Vector.LoadUnsafe(ref at, (nuint)(3 * size));
            ref float row = ref Unsafe.Add(ref rows, column);
            for (int i = 0; i < weights.Length; i++, row = ref Unsafe.Add(ref row, width))
            {
                float weight = weights[i];
                if (weight != 0)
                {
                    var factor = new Vector<float>(weight);
                    sum0 += factor * Vector.LoadUnsafe(ref row);
                    sum1 += factor * Vector.LoadUnsafe(ref row, (nuint)size);
                    sum2 += factor * Vector.LoadUnsafe(ref row, (nuint)(2 * size));
                    sum3 += factor * Vector.LoadUnsafe(ref row, (nuint)(3 * size));
                }
            }

            sum0.StoreUnsafe(ref at);
            sum1.StoreUnsafe(ref at, (nuint)size);
            sum2.StoreUnsafe(ref at, (nuint)(2 * size));
            sum3.StoreUnsafe(ref at, (nuint)(3 * size));
        }

        for (; column <= width - size; column += size)
        {
            ref float at = ref Unsafe.Add(ref sums, column);
            var sum = Vector.LoadUnsafe(ref at);
            for (int i = 0; i < weights.Length; i++)
            {
                if (weights[i] != 0)
                {
                    sum += new Vector<float>(weights[i]) * Vector.LoadUnsafe(ref Unsafe.Add(ref rows, (i * width) + column));
                }
            }

            sum.StoreUnsafe(ref at);
        }

        for (; column < width; column++)
        {
            float sum = output[column];
            for (int i = 0; i < weights.Length; i++)
            {
                if (weights[i] != 0)
                {
                    sum += weights[i] * matrix[(i * width) + column];
                }
            }

            output[column] = sum;
        }
    }

    /// <summary>Adds weight × <paramref name="row"/> to the row of <paramref name="matrix"/> that belongs to each of the weights.</summary>
    internal static void AddOuter(ReadOnlySpan<float> weights, ReadOnlySpan<float> row, Span<float> matrix)
    {
        for (int i = 0; i < weights.Length; i++)
        {
            if (weights[i] != 0)
            {
                AddScaled(weights[i], row, matrix.Slice(i * row.Length, row.Length));
            }
        }
    }

    /// <summary>Adds factor × <paramref name="values"/> to <paramref name="sums"/>.</summary>
    internal static void AddScaled(float factor, ReadOnlySpan<float> values, Span<float> sums)
    {
        int size = Vector<float>.Count;
        var factors = new Vector<float>(factor);
        int i = 0;
        for (; i <= values.Length - size; i += size)
        {
            (new Vector<float>(sums[i..]) + (factors * new Vector<float>(values[i..]))).CopyTo(sums[i..]);
        }

        for (; i < values.Length; i++)
        {
            sums[i] += factor * values[i];
        }
    }

    /// <summary>Sets what is below zero to zero.</summary>
    internal static void Rectify(Span<float> values)
    {
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = values[i] > 0 ? values[i] : 0;
        }
    }
}
