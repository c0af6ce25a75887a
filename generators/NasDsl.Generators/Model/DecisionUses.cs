using System.Collections.Generic;
using System.Linq;

namespace NasDsl.Generators.Model;

/// <summary>Which layers of a chain read a decision: as their stride, or because they depend on it, directly or through the decisions on which those depend.</summary>
internal sealed class DecisionUses
{
    private readonly SpaceModel _space;
    private readonly Dictionary<string, DecisionModel> _decisions;
    private readonly Dictionary<string, int> _lastRead = [];
    private readonly Dictionary<string, int> _lastStride = [];
    private readonly Dictionary<string, List<(int Layer, TokenRange Tokens)>> _conditions = [];

    /// <summary>Looks at the layers.</summary>
    /// <param name="space">A space without blocks.</param>
    /// <param name="layers">Its layers, in order.</param>
    /// <param name="readsStrides">Whether strides count as reading.</param>
    public DecisionUses(SpaceModel space, IReadOnlyList<LayerDecisionModel> layers, bool readsStrides)
    {
        _space = space;
        _decisions = space.Decisions.ToDictionary(static decision => decision.Name);
        for (int i = 0; i < layers.Count; i++)
        {
            ReadConditions(layers[i], i);
            if (readsStrides && layers[i].Stride?.From is string from)
            {
                (_lastRead[from], _lastStride[from]) = (i, i);
                ReadConditions(_decisions[from], i);
            }
        }
    }

    /// <summary>The decision with this name.</summary>
    public DecisionModel this[string decision] => _decisions[decision];

    /// <summary>Whether a layer behind the one with this number reads the decision.</summary>
    public bool IsReadBehind(string decision, int layer) => _lastRead[decision] > layer;

    /// <summary>Whether it makes a difference behind a layer which of these tokens the decision has: whether a stride reads it, or a condition asks for some of them.</summary>
    public bool CanMatterBehind(string decision, TokenRange tokens, int layer) =>
        (_lastStride.TryGetValue(decision, out int last) && last > layer)
        || (_conditions.TryGetValue(decision, out List<(int Layer, TokenRange Tokens)>? conditions)
            && conditions.Exists(condition => condition.Layer > layer && !condition.Tokens.And(tokens).IsEmpty));

    /// <summary>The path where a condition is met, and the paths where it is not.</summary>
    public IEnumerable<(FlowPath<T> Path, bool IsMet)> Branch<T>(FlowPath<T> path, ConditionModel? when)
        where T : notnull
    {
        if (when is null)
        {
            yield return (path, true);
            yield break;
        }

        // What depends on a decision that is not taken is not taken either.
        foreach ((FlowPath<T> branch, bool isMet) in Branch(path, this[when.Of].When))
        {
            if (!isMet)
            {
                yield return (branch, false);
                continue;
            }

            TokenRange known = branch.Chosen.TryGetValue(when.Of, out TokenRange chosen) ? chosen : new(0, TokensOf(this[when.Of]) - 1);
            TokenRange asked = new(when.Low, when.High);
            foreach ((TokenRange part, bool isAsked) in ((TokenRange, bool)[])
                [(known.And(asked), true), (known.And(new(int.MinValue, asked.Low - 1)), false), (known.And(new(asked.High + 1, int.MaxValue)), false)])
            {
                if (!part.IsEmpty)
                {
                    yield return (branch.With(when.Of, part), isAsked);
                }
            }
        }
    }

    private int TokensOf(DecisionModel decision) => decision switch
    {
        ValueDecisionModel values => values.Literals.Count,
        DepthDecisionModel depth => depth.Max - depth.Min + 1,
        LayerDecisionModel layer => Candidates.ChoosableOf(_space, layer).Count,
        _ => int.MaxValue,
    };

    private void ReadConditions(DecisionModel decision, int layer)
    {
        for (ConditionModel? when = decision.When; when is not null; when = _decisions[when.Of].When)
        {
            _lastRead[when.Of] = layer;
            if (!_conditions.TryGetValue(when.Of, out List<(int Layer, TokenRange Tokens)>? conditions))
            {
                _conditions.Add(when.Of, conditions = []);
            }

            conditions.Add((layer, new(when.Low, when.High)));
        }
    }
}
