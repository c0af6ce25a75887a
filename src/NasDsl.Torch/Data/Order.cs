using static TorchSharp.torch;

namespace NasDsl.Torch;

/// <summary>Orders of examples: made by the host from a <see cref="RandomSource"/>, so that they are the same on every device.</summary>
internal static class Order
{
    /// <summary>The numbers 0 … count − 1 in random order.</summary>
    public static int[] Shuffled(int count, RandomSource random)
    {
        int[] order = new int[count];
        for (int i = 0; i < order.Length; i++)
        {
            order[i] = i;
        }

        random.Shuffle<int>(order);
        return order;
    }

    /// <summary>The numbers as an index tensor in the caller's dispose scope.</summary>
    public static Tensor ToTensor(ReadOnlySpan<int> indices, Device device)
    {
        long[] wide = new long[indices.Length];
        for (int i = 0; i < wide.Length; i++)
        {
            wide[i] = indices[i];
        }

        return tensor(wide, ScalarType.Int64, device);
    }
}
