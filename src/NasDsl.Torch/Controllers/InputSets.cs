using static TorchSharp.torch;

namespace NasDsl.Torch;

/// <summary>Which anchors belong to which token, where a node's distinct inputs are one token: the subsets in the order of <see cref="Combinations"/>.</summary>
internal static class InputSets
{
    /// <summary>A matrix (anchors, subsets) of ones and zeros. A subset's logit is the sum of its members' scores, so that those of one member are the scores.</summary>
    public static Tensor Membership(int anchors, int chosen, Device device, ScalarType type)
    {
        int sets = Combinations.Count(anchors, chosen);
        float[] values = new float[anchors * sets];
        Span<int> members = stackalloc int[chosen];
        for (int set = 0; set < sets; set++)
        {
            Combinations.Unrank(anchors, chosen, set, members);
            foreach (int member in members)
            {
                values[(member * sets) + set] = 1;
            }
        }

        return tensor(values, [anchors, sets], type, device);
    }
}
