using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using NasDsl.Generators.Model;

namespace NasDsl.Generators.Counting;

/// <summary>
/// How many canonical values a space has, in closed form. The rules of structure work member by member, so that the counts are multiplied; where sizes
/// that are decisions say whether the first layer of a range changes the shape, they are summed over those decisions.
/// </summary>
internal sealed class DistinctCounts
{
    /// <summary>The most values of a space that are looked at one by one.</summary>
    public const int MostEnumerated = 1_000_000;

    // Of decisions between sizes.
    private const int MostAssignments = 65_536;

    private readonly List<(MemberLayout Member, ShapeChange Change)> _ranges = [];
    private readonly List<ValueDecisionModel> _sizes = [];
    private BigInteger _others = BigInteger.One;

    private DistinctCounts()
    {
    }

    /// <summary>Whether it is known how many there are, be it by looking at each.</summary>
    public static bool AreKnown(TokenLayout layout) =>
        Capabilities.IsFinite(layout.Space) && (layout.Cardinality <= MostEnumerated || Of(layout) is not null);

    /// <summary>The count, or null where it has no closed form: under bounds and constraints, and for some very large cells.</summary>
    public static BigInteger? Of(TokenLayout layout)
    {
        if (!Capabilities.IsFinite(layout.Space) || !layout.Space.Bounds.AreNone)
        {
            return null;
        }

        var counts = new DistinctCounts();
        return counts.Add(layout) ? counts.Sum() : null;
    }

    private bool Add(TokenLayout layout)
    {
        foreach ((MemberLayout member, ShapeChange change) in ShapeChange.Along(layout))
        {
            switch (member.Decision)
            {
                case LayersDecisionModel { HasLinks: false } when member.IdentityToken >= 0:
                    _ranges.Add((member, change));
                    break;
                case CellDecisionModel cell when CellForms.Count(cell, member.Choosable.Count, member.ZeroToken >= 0) is BigInteger count:
                    _others *= count;
                    break;
                case CellDecisionModel:
                    return false;
                default:
                    _others *= member.Cardinality;
                    break;
            }
        }

        BigInteger assignments = BigInteger.One;
        foreach (string name in _ranges.SelectMany(static range => range.Change.Sizes).Distinct())
        {
            MemberLayout size = layout.Members.First(member => member.Name == name);
            _sizes.Add((ValueDecisionModel)size.Decision);
            _others /= size.Cardinality;
            assignments *= size.Cardinality;
        }

        return assignments <= MostAssignments;
    }

    private BigInteger Sum()
    {
        var values = new Dictionary<string, int>();
        return _others * Over(0);

        BigInteger Over(int size)
        {
            if (size < _sizes.Count)
            {
                BigInteger sum = BigInteger.Zero;
                foreach (int value in _sizes[size].Integers)
                {
                    values[_sizes[size].Name] = value;
                    sum += Over(size + 1);
                }

                return sum;
            }

            BigInteger product = BigInteger.One;
            foreach ((MemberLayout member, ShapeChange change) in _ranges)
            {
                product *= RangeForms((LayersDecisionModel)member.Decision, member, change.Happens(values));
            }

            return product;
        }
    }

    /// <summary>
    /// The canonical values of a range: a first layer that changes the shape stays whatever it is; then come operations that are no identities, as many as
    /// there is room for, and what the least depth wants besides are identities.
    /// </summary>
    private static BigInteger RangeForms(LayersDecisionModel range, MemberLayout member, bool firstChangesShape)
    {
        int operations = member.Choosable.Count;
        int others = operations - member.IdentityTokens.Count();
        BigInteger sum = BigInteger.Zero;
        BigInteger power = BigInteger.One;
        for (int kept = 0; kept <= range.Max - (firstChangesShape ? 1 : 0); kept++)
        {
            sum += power;
            power *= others;
        }

        BigInteger empty = range.Min == 0 ? BigInteger.One : BigInteger.Zero;
        return firstChangesShape ? (operations * sum) + empty : sum;
    }
}
