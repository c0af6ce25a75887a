using System.ComponentModel;

namespace NasDsl.Generated;

/// <summary>
/// Which positions of an encoding are active, given the tokens before them: a layer while its range is deep enough, a decision with a condition
/// while that is met. Every position depends on at most one earlier one, so that the positions form a forest. It serves the spaces with conditions,
/// blocks and skip links; it holds no state and may be shared.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class TokenForest
{
    private readonly DecisionInfo[] _decisions;
    private readonly int[] _sizes;
    private readonly int[] _parents;
    private readonly int[] _lows;
    private readonly int[] _highs;
    private readonly int[] _units;
    private readonly bool[] _isDepth;
    private readonly DecisionInfo[] _numbers;

    /// <summary>Reads the forest from what a space declares.</summary>
    /// <param name="decisions">The decisions, in order.</param>
    /// <param name="sizes">How many tokens each position knows.</param>
    public TokenForest(ReadOnlySpan<DecisionInfo> decisions, ReadOnlySpan<int> sizes)
    {
        _decisions = decisions.ToArray();
        _sizes = sizes.ToArray();
        (_parents, _lows, _highs, _units) = (new int[sizes.Length], new int[sizes.Length], new int[sizes.Length], new int[sizes.Length]);
        _isDepth = new bool[sizes.Length];
        _numbers = Array.FindAll(_decisions, static decision => decision.Kind == DecisionKind.Number);
        foreach (DecisionInfo decision in decisions)
        {
            if (decision.Kind != DecisionKind.Number)
            {
                Read(decision);
            }
        }
    }

    /// <summary>The decisions, in order.</summary>
    public ReadOnlySpan<DecisionInfo> Decisions => _decisions;

    /// <summary>How many tokens each position knows.</summary>
    public ReadOnlySpan<int> Sizes => _sizes;

    internal ReadOnlySpan<DecisionInfo> Numbers => _numbers;

    /// <summary>Whether the position after a prefix is active.</summary>
    public bool IsActive(ReadOnlySpan<int> prefix)
    {
        if (prefix.Length >= _sizes.Length)
        {
            return false;
        }

        for (int position = prefix.Length; _parents[position] >= 0; position = _parents[position])
        {
            int token = prefix[_parents[position]];
            if (token < _lows[position] || token > _highs[position])
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Clears what is inactive: tokens become 0, numbers the least value.</summary>
    public void Settle(Span<int> tokens, Span<double> numbers)
    {
        Span<bool> active = stackalloc bool[_sizes.Length];
        for (int position = 0; position < _sizes.Length; position++)
        {
            active[position] = IsActive(position, tokens, active);
            tokens[position] = active[position] ? tokens[position] : 0;
        }

        foreach (DecisionInfo number in _numbers)
        {
            numbers[number.FirstToken] = number.IsActive(tokens) ? numbers[number.FirstToken] : number.Min;
        }
    }

    internal int UnitOf(int position) => _units[position];

    internal bool IsDepth(int position) => _isDepth[position];

    /// <summary>Whether a position is active, given which of the earlier ones are.</summary>
    internal bool IsActive(int position, ReadOnlySpan<int> tokens, ReadOnlySpan<bool> active)
    {
        int parent = _parents[position];
        return parent < 0 || (active[parent] && tokens[parent] >= _lows[position] && tokens[parent] <= _highs[position]);
    }

    /// <summary>Marks which positions are active in an encoding.</summary>
    internal void MarkActive(ReadOnlySpan<int> tokens, Span<bool> active)
    {
        for (int position = 0; position < _sizes.Length; position++)
        {
            active[position] = IsActive(position, tokens, active);
        }
    }

    internal static NumberScale ScaleOf(DecisionInfo number) => new(number.Min, number.Max, number.IsLogarithmic);

    private void Read(DecisionInfo decision)
    {
        int first = decision.FirstToken;
        for (int i = 0; i < decision.TokenCount; i++)
        {
            int position = first + i;
            int layer = !decision.HasDepth || i == 0 ? -1 : decision.HasLinks ? LinkTokens.LayerAt(i - 1) : i - 1;
            _units[position] = position;
            if (layer >= (int)decision.Min)
            {
                Depend(position, first, layer + 1 - (int)decision.Min, _sizes[first] - 1);
            }
            else if (decision.When is { } when)
            {
                Depend(position, when.Token, when.Low, when.High);
            }
            else
            {
                Depend(position, -1, 0, 0);
            }
        }

        if (decision.HasDepth || decision.Kind == DecisionKind.Depth)
        {
            _isDepth[first] = true;
        }

        for (int layer = 0; decision.HasLinks && layer < (int)decision.Max; layer++)
        {
            int begin = first + LayerTokens.PositionOf(decision, layer);
            _units.AsSpan(begin, 1 + layer).Fill(begin);
        }

        for (int node = 0; node < (decision.Topology?.Nodes ?? 0); node++)
        {
            int begin = first + decision.Topology!.FirstTokenOf(node);
            _units.AsSpan(begin, decision.Topology.TokensOf(node)).Fill(begin);
        }
    }

    private void Depend(int position, int parent, int low, int high) =>
        (_parents[position], _lows[position], _highs[position]) = (parent, low, high);
}
