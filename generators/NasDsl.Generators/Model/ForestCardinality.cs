using System;
using System.Collections.Generic;
using System.Numerics;

namespace NasDsl.Generators.Model;

/// <summary>
/// Counts the values of decisions of which some depend on others: what depends on a decision counts for those of its tokens alone that open it.
/// </summary>
internal sealed class ForestCardinality
{
    // What depends on a member, by its name, and the values that a member has together with that.
    private readonly Dictionary<string, List<MemberLayout>> _children = [];
    private readonly Dictionary<string, BigInteger> _weights = [];
    private readonly Func<MemberLayout, BigInteger> _countOf;

    private ForestCardinality(IReadOnlyList<MemberLayout> members, Func<MemberLayout, BigInteger> countOf)
    {
        _countOf = countOf;
        foreach (MemberLayout member in members)
        {
            if (member.Decision.When is { } when)
            {
                if (!_children.TryGetValue(when.Of, out List<MemberLayout>? children))
                {
                    _children.Add(when.Of, children = []);
                }

                children.Add(member);
            }
        }
    }

    /// <summary>How many values the discrete decisions have together.</summary>
    public static BigInteger Of(IReadOnlyList<MemberLayout> members) => Of(members, static member => member.Cardinality);

    /// <summary>The same, where of some decisions others count than all their values.</summary>
    /// <param name="members">The decisions.</param>
    /// <param name="countOf">How many values of a decision count on which nothing depends.</param>
    public static BigInteger Of(IReadOnlyList<MemberLayout> members, Func<MemberLayout, BigInteger> countOf)
    {
        var forest = new ForestCardinality(members, countOf);
        BigInteger product = BigInteger.One;
        foreach (MemberLayout member in members)
        {
            product *= member.Decision.When is null ? forest.WeightOf(member) : BigInteger.One;
        }

        return product;
    }

    private BigInteger WeightOf(MemberLayout member)
    {
        if (!_weights.TryGetValue(member.Name, out BigInteger weight))
        {
            weight = member.Decision is NumberDecisionModel ? BigInteger.One
                : _children.TryGetValue(member.Name, out List<MemberLayout>? children) ? WeightOf(member, children)
                : _countOf(member);
            _weights.Add(member.Name, weight);
        }

        return weight;
    }

    private BigInteger WeightOf(MemberLayout member, List<MemberLayout> children)
    {
        BigInteger weight = BigInteger.Zero;
        for (int token = 0; token < member.Positions[0].Size; token++)
        {
            BigInteger ofToken = BigInteger.One;
            foreach (MemberLayout child in children)
            {
                if (child.Decision.When!.Low <= token && token <= child.Decision.When.High)
                {
                    ofToken *= WeightOf(child);
                }
            }

            weight += ofToken;
        }

        return weight;
    }
}
