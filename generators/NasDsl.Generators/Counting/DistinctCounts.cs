using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using NasDsl.Generators.Model;

namespace NasDsl.Generators.Counting;

/// <summary>
/// How many canonical values a space has, in closed form. The rules of structure work member by member, so that the counts are multiplied, as the values of
/// the space are; where sizes that are decisions say whether the first layer of a range changes the shape, they are summed over those decisions.
/// </summary>
internal sealed class DistinctCounts
{
    /// <summary>The most values of a space that are looked at one by one.</summary>
    public const int MostEnumerated = 1_000_000;

    // Of decisions between sizes.
    private const int MostAssignments = 65_536;

    private readonly TokenLayout _layout;
    private readonly Dictionary<string, ShapeChange> _changes = [];
    private readonly Dictionary<string, BigInteger> _cells = [];
    private readonly List<ValueDecisionModel> _sizes = [];
    private readonly Dictionary<string, int> _values = [];

    private DistinctCounts(TokenLayout layout) => _layout = layout;

    /// <summary>Whether it is known how many there are, be it by looking at each.</summary>
    public static bool AreKnown(TokenLayout layout) =>
        Capabilities.IsFinite(layout.Space) && (layout.Cardinality <= MostEnumerated || Of(layout) is not null);

    /// <summary>The count, or null where it has no closed form: under bounds and constraints, for some very large cells, and where conditions meet sizes
    /// that decide whether a layer changes the shape.</summary>
    public static BigInteger? Of(TokenLayout layout)
    {
        if (!Capabilities.IsFinite(layout.Space) || !layout.Space.Bounds.AreNone)
        {
            return null;
        }

        var counts = new DistinctCounts(TokenLayout.Of(Flattening.Of(layout.Space)));
        return counts.Read() ? counts.Sum(0) : null;
    }

    private bool Read()
    {
        foreach ((MemberLayout member, ShapeChange change) in ShapeChange.Along(_layout))
        {
            if (member.Decision is LayersDecisionModel { HasLinks: false } && member.IdentityToken >= 0)
            {
                _changes.Add(member.Name, change);
            }
            else if (member.Decision is CellDecisionModel cell)
            {
                if (CellForms.Count(cell, member.Choosable.Count, member.ZeroToken >= 0) is not BigInteger count)
                {
                    return false;
                }

                _cells.Add(member.Name, count);
            }
        }

        BigInteger assignments = BigInteger.One;
        foreach (string name in _changes.Values.SelectMany(static change => change.Sizes).Distinct())
        {
            MemberLayout size = _layout.Members.First(member => member.Name == name);
            _sizes.Add((ValueDecisionModel)size.Decision);
            assignments *= size.Cardinality;
        }

        // A size under a condition has its default where it is not taken, and one that others depend on counts with them.
        bool hasConditions = _layout.Members.Any(static member => member.Decision.When is not null);
        return assignments <= MostAssignments && !(hasConditions && _sizes.Count > 0);
    }

    // Over the values of the sizes from this one on.
    private BigInteger Sum(int size)
    {
        if (size == _sizes.Count)
        {
            return ForestCardinality.Of(_layout.Members, FormsOf);
        }

        BigInteger sum = BigInteger.Zero;
        foreach (int value in _sizes[size].Integers)
        {
            _values[_sizes[size].Name] = value;
            sum += Sum(size + 1);
        }

        return sum;
    }

    // A size that is summed over counts once in each sum.
    private BigInteger FormsOf(MemberLayout member) =>
        _changes.TryGetValue(member.Name, out ShapeChange? change) ? RangeForms((LayersDecisionModel)member.Decision, member, change.Happens(_values))
        : _cells.TryGetValue(member.Name, out BigInteger cells) ? cells
        : _values.ContainsKey(member.Name) ? BigInteger.One
        : member.Cardinality;

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
