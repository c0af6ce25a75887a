using System.ComponentModel;
using System.Numerics;

namespace NasDsl.Generated;

/// <summary>
/// Counts and numbers the encodings of a space with conditions, blocks or skip links. Decisions that depend on the same one (or on none) are digits in mixed radix,
/// the first one least significant. A decision on which others depend counts, for each of its tokens in turn, what these have together then; the
/// digits within ranges and cells are those of <see cref="TokenIndex"/>.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ForestIndex
{
    private readonly TokenForest _forest;
    private readonly List<int> _roots = [];
    private readonly List<int>[] _children;
    private readonly BigInteger[] _weights;

    // By decision and token, where others depend on the decision.
    private readonly BigInteger[][] _weightsOfTokens;

    /// <summary>Counts a forest without continuous decisions.</summary>
    public ForestIndex(TokenForest forest)
    {
        _forest = forest;
        ReadOnlySpan<DecisionInfo> decisions = forest.Decisions;
        _children = new List<int>[decisions.Length];
        _weights = new BigInteger[decisions.Length];
        _weightsOfTokens = new BigInteger[decisions.Length][];
        var owners = new Dictionary<int, int>();
        for (int i = 0; i < decisions.Length; i++)
        {
            _children[i] = [];
            owners[decisions[i].FirstToken] = i;
            (decisions[i].When is { } when ? _children[owners[when.Token]] : _roots).Add(i);
        }

        // What depends on a decision stands behind it.
        for (int i = decisions.Length - 1; i >= 0; i--)
        {
            _weights[i] = _children[i].Count == 0 ? decisions[i].Cardinality : BigInteger.Zero;
            _weightsOfTokens[i] = new BigInteger[_children[i].Count == 0 ? 0 : forest.Sizes[decisions[i].FirstToken]];
            for (int token = 0; token < _weightsOfTokens[i].Length; token++)
            {
                _weights[i] += _weightsOfTokens[i][token] = Weight(i, token);
            }
        }

        Cardinality = BigInteger.One;
        foreach (int root in _roots)
        {
            Cardinality *= _weights[root];
        }
    }

    /// <summary>How many encodings there are.</summary>
    public BigInteger Cardinality { get; }

    /// <summary>The number of an encoding.</summary>
    public BigInteger Of(ReadOnlySpan<int> tokens)
    {
        BigInteger index = BigInteger.Zero;
        for (int i = _roots.Count - 1; i >= 0; i--)
        {
            index = (index * _weights[_roots[i]]) + Digit(_roots[i], tokens);
        }

        return index;
    }

    /// <summary>Writes the encoding with a number that is at least 0 and below <see cref="Cardinality"/>.</summary>
    public void Write(BigInteger index, Span<int> tokens)
    {
        tokens.Clear();
        foreach (int root in _roots)
        {
            index = BigInteger.DivRem(index, _weights[root], out BigInteger digit);
            WriteDigit(root, digit, tokens);
        }
    }

    private bool Opens(int child, int token) =>
        _forest.Decisions[child].When is { } when && token >= when.Low && token <= when.High;

    // How many values those have together that depend on a decision, while it has this token.
    private BigInteger Weight(int decision, int token)
    {
        BigInteger weight = BigInteger.One;
        foreach (int child in _children[decision])
        {
            weight *= Opens(child, token) ? _weights[child] : BigInteger.One;
        }

        return weight;
    }

    private BigInteger Digit(int i, ReadOnlySpan<int> tokens)
    {
        DecisionInfo decision = _forest.Decisions[i];
        int first = decision.FirstToken;
        ReadOnlySpan<int> own = tokens.Slice(first, decision.TokenCount);
        if (_children[i].Count == 0)
        {
            return decision.Kind switch
            {
                DecisionKind.Cell => TokenIndex.OfCell<BigInteger>(own, _forest.Sizes.Slice(first, decision.TokenCount)),
                DecisionKind.Layers when decision.HasLinks => TokenIndex.OfLinkedLayers<BigInteger>(decision, own),
                DecisionKind.Layers => TokenIndex.OfLayers<BigInteger>(decision, own, decision.IdentityToken),
                _ => own[0],
            };
        }

        BigInteger digit = BigInteger.Zero;
        for (int j = _children[i].Count - 1; j >= 0; j--)
        {
            int child = _children[i][j];
            digit = Opens(child, own[0]) ? (digit * _weights[child]) + Digit(child, tokens) : digit;
        }

        for (int token = 0; token < own[0]; token++)
        {
            digit += _weightsOfTokens[i][token];
        }

        return digit;
    }

    private void WriteDigit(int i, BigInteger digit, Span<int> tokens)
    {
        DecisionInfo decision = _forest.Decisions[i];
        int first = decision.FirstToken;
        Span<int> own = tokens.Slice(first, decision.TokenCount);
        if (_children[i].Count == 0)
        {
            switch (decision.Kind)
            {
                case DecisionKind.Cell:
                    TokenIndex.WriteCell(digit, _forest.Sizes.Slice(first, decision.TokenCount), own);
                    break;
                case DecisionKind.Layers when decision.HasLinks:
                    TokenIndex.WriteLinkedLayers(digit, decision, own);
                    break;
                case DecisionKind.Layers:
                    TokenIndex.WriteLayers(digit, decision, decision.IdentityToken, own);
                    break;
                default:
                    own[0] = (int)digit;
                    break;
            }

            return;
        }

        for (; digit >= _weightsOfTokens[i][own[0]]; own[0]++)
        {
            digit -= _weightsOfTokens[i][own[0]];
        }

        foreach (int child in _children[i])
        {
            if (Opens(child, own[0]))
            {
                digit = BigInteger.DivRem(digit, _weights[child], out BigInteger part);
                WriteDigit(child, part, tokens);
            }
        }
    }
}
