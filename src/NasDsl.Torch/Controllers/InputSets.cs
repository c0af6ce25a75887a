using static TorchSharp.torch;

namespace NasDsl.Torch;

/// <summary>Which anchors belong to which token, where a node's distinct inputs are one token: the subsets in the order of <see cref="Combinations"/>.</summary>
internal sealed class InputSets
{
    private readonly int[][] _members;
    private readonly float[] _membership;

    /// <summary>All subsets.</summary>
    /// <param name="anchors">How many anchors there are.</param>
    /// <param name="chosen">How many of them a subset has.</param>
    public InputSets(int anchors, int chosen)
    {
        (Anchors, Chosen) = (anchors, chosen);
        _members = new int[Combinations.Count(anchors, chosen)][];
        _membership = new float[anchors * _members.Length];
        for (int set = 0; set < _members.Length; set++)
        {
            _members[set] = new int[chosen];
            Combinations.Unrank(anchors, chosen, set, _members[set]);
            foreach (int member in _members[set])
            {
                _membership[(member * _members.Length) + set] = 1;
            }
        }
    }

    /// <summary>How many anchors there are.</summary>
    public int Anchors { get; }

    /// <summary>How many of them a subset has.</summary>
    public int Chosen { get; }

    /// <summary>The anchors of a subset, in ascending order.</summary>
    public ReadOnlySpan<int> Members(int set) => _members[set];

    /// <summary>A matrix (anchors, subsets) of ones and zeros. A subset's logit is the sum of its members' scores, so that those of one member are the scores.</summary>
    public Tensor Membership(Device device, ScalarType type) => tensor(_membership, [Anchors, _members.Length], type, device);
}
