using System.Collections.Generic;
using System.Numerics;

namespace NasDsl.Generators.Model;

/// <summary>Where one decision stands in an encoding, and how many values it has.</summary>
/// <param name="Decision">The decision.</param>
/// <param name="First">Its first token's position; for a continuous number its place among the numbers.</param>
/// <param name="Positions">Its tokens; none for a continuous number.</param>
/// <param name="Choosable">The candidates that a token can stand for, in order of declaration; none where no operation is chosen.</param>
/// <param name="Cardinality">How many values it has alone; 0 for a continuous number.</param>
internal sealed record MemberLayout(
    DecisionModel Decision,
    int First,
    IReadOnlyList<TokenPosition> Positions,
    IReadOnlyList<CandidateModel> Choosable,
    BigInteger Cardinality)
{
    public string Name => Decision.Name;

    /// <summary>Whether a base declares it.</summary>
    public bool IsInheritedBy(SpaceModel space) => Decision.Level < space.Level;

    /// <summary>The beginning of the names of fields and locals that belong to the member, which no other member's have: <c>rate</c> for <c>Rate</c>.</summary>
    public string Stem { get; init; } = "";

    /// <summary>The range whose depth is a decision, or null.</summary>
    public LayersDecisionModel? Deep => Decision is LayersDecisionModel layers && layers.Min < layers.Max ? layers : null;

    /// <summary>Whether its tokens are read and written together, by methods of their own.</summary>
    public bool IsCompound => Decision is LayersDecisionModel or CellDecisionModel or BlockDecisionModel;

    /// <summary>The layers' tokens of a range, without the depth's.</summary>
    public IEnumerable<TokenPosition> Layers
    {
        get
        {
            foreach (TokenPosition position in Positions)
            {
                if (position.Unit >= 0)
                {
                    yield return position;
                }
            }
        }
    }

    /// <summary>The token of the first identity among the candidates, or −1.</summary>
    public int IdentityToken => TokenOf(OperationKind.Identity);

    /// <summary>The tokens of all identities, which differ only where the shape changes.</summary>
    public IEnumerable<int> IdentityTokens
    {
        get
        {
            for (int token = 0; token < Choosable.Count; token++)
            {
                if (Choosable[token].Operation.Kind == OperationKind.Identity)
                {
                    yield return token;
                }
            }
        }
    }

    /// <summary>The token of the operation that gives zeros, or −1 where none can be chosen.</summary>
    public int ZeroToken => TokenOf(OperationKind.Zero);

    /// <summary>The words that hold its tokens, in order.</summary>
    public IReadOnlyList<int> Words
    {
        get
        {
            var words = new List<int>();
            foreach (TokenPosition position in Positions)
            {
                if (position.Varies && !words.Contains(position.Word))
                {
                    words.Add(position.Word);
                }
            }

            return words;
        }
    }

    /// <summary>The layers of a range as runs of neighbours; none where a layer has nothing to decide.</summary>
    public IReadOnlyList<LayerRun> Runs
    {
        get
        {
            var runs = new List<LayerRun>();
            foreach (TokenPosition layer in Layers)
            {
                if (!layer.Varies)
                {
                    continue;
                }

                if (runs.Count > 0 && runs[runs.Count - 1] is var last && last.Word == layer.Word)
                {
                    runs[runs.Count - 1] = last with { Count = last.Count + 1 };
                }
                else
                {
                    runs.Add(new(layer.Word, layer.Shift, layer.Size, layer.Unit, 1));
                }
            }

            return runs;
        }
    }

    /// <summary>Its bits in a word.</summary>
    public ulong MaskIn(int word)
    {
        ulong mask = 0;
        foreach (TokenPosition position in Positions)
        {
            mask |= position.Varies && position.Word == word ? position.Mask : 0;
        }

        return mask;
    }

    private int TokenOf(OperationKind kind)
    {
        for (int token = 0; token < Choosable.Count; token++)
        {
            if (Choosable[token].Operation.Kind == kind)
            {
                return token;
            }
        }

        return -1;
    }
}
