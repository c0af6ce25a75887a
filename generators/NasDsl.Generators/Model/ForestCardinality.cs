using System;
using System.Collections.Generic;
using System.Numerics;

namespace NasDsl.Generators.Model;

/// <summary>
/// Counts the values of decisions of which some depend on others: what depends on a decision counts for those of its tokens alone that open it.
/// </summary>
internal sealed class ForestCardinality
{
    private readonly IReadOnlyList<MemberLayout> _members;
    private readonly Func<MemberLayout, BigInteger> _countOf;

    private ForestCardinality(IReadOnlyList<MemberLayout> members, Func<MemberLayout, BigInteger> countOf) => (_members, _countOf) = (members, countOf);

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

    // The values of a member together with all that depends on it.
    private BigInteger WeightOf(MemberLayout member)
    {
        if (member.Decision is NumberDecisionModel)
        {
            return BigInteger.One;
        }

        if (!HasChildren(member))
        {
            return _countOf(member);
        }

        BigInteger weight = BigInteger.Zero;
        for (int token = 0; token < member.Positions[0].Size; token++)
        {
            BigInteger ofToken = BigInteger.One;
            foreach (MemberLayout child in _members)
            {
                if (child.Decision.When is { } when && when.Of == member.Name && token >= when.Low && token <= when.High)
                {
                    ofToken *= WeightOf(child);
                }
            }

            weight += ofToken;
        }

        return weight;
    }

    private bool HasChildren(MemberLayout member)
    {
        foreach (MemberLayout child in _members)
        {
            if (child.Decision.When?.Of == member.Name)
            {
                return true;
            }
        }

        return false;
    }
}
