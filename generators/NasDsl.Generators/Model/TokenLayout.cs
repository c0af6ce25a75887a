using System.Collections.Generic;
using System.Numerics;

namespace NasDsl.Generators.Model;

/// <summary>
/// The encoding of a space and the words in which its values keep it: a pure function of the model. Tokens stand in order of declaration. A member
/// that fits into one word is not spread over two, and no token is.
/// </summary>
internal sealed class TokenLayout
{
    /// <summary>Which version of these rules this is: a space that derives from one of another assembly must be laid out by the same.</summary>
    public const int Version = 1;

    private const int WordBits = 64;

    private readonly List<MemberLayout> _members = [];
    private readonly List<TokenPosition> _positions = [];
    private int _word;
    private int _bit;
    private BigInteger? _cardinality;

    private TokenLayout(SpaceModel space)
    {
        Space = space;
        var stems = new HashSet<string>();
        int level = 0;
        foreach (DecisionModel decision in space.Decisions)
        {
            if (decision.Level > level)
            {
                // What is inherited lies in the base's words, as the base laid it out.
                level = decision.Level;
                MakeRoom(_bit == 0 ? 0 : WordBits);
            }

            if (decision is NumberDecisionModel)
            {
                _members.Add(new(decision, NumberCount++, [], [], BigInteger.Zero) { Stem = Stem(decision.Name, stems) });
                continue;
            }

            if (decision is BlockDecisionModel)
            {
                // Alone: on what the block depends counts where the members are put together.
                SpaceModel inside = Flattening.Of(space with { Decisions = new([decision with { When = null }]) });
                _members.Add(new(decision, _positions.Count, Place(PlansOf(inside)), [], new TokenLayout(inside).Cardinality)
                {
                    Stem = Stem(decision.Name, stems),
                });
                continue;
            }

            IReadOnlyList<CandidateModel> choosable = decision is LayerDecisionModel layer ? Candidates.ChoosableOf(space, layer) : [];
            IReadOnlyList<TokenPlan> plans = TokenPlan.Of(decision, choosable.Count);
            _members.Add(new(decision, _positions.Count, Place(plans), choosable, CardinalityOf(decision, plans, choosable.Count))
            {
                Stem = Stem(decision.Name, stems),
            });
        }
    }

    /// <summary>The space.</summary>
    public SpaceModel Space { get; }

    /// <summary>The decisions, in order.</summary>
    public IReadOnlyList<MemberLayout> Members => _members;

    /// <summary>All tokens, in order.</summary>
    public IReadOnlyList<TokenPosition> Positions => _positions;

    /// <summary>How many continuous numbers there are.</summary>
    public int NumberCount { get; }

    /// <summary>How many words hold the tokens; none where nothing varies.</summary>
    public int WordCount => _bit == 0 ? _word : _word + 1;

    /// <summary>How many of the words are those of the base; the first ones.</summary>
    public int InheritedWordCount
    {
        get
        {
            int count = 0;
            foreach (MemberLayout member in _members)
            {
                foreach (TokenPosition position in member.Positions)
                {
                    count = member.Decision.Level < Space.Level && position.Varies ? position.Word + 1 : count;
                }
            }

            return count;
        }
    }

    /// <summary>How many values the discrete decisions have together.</summary>
    public BigInteger Cardinality => _cardinality ??= ForestCardinality.Of(_members);

    /// <summary>The layout of a space.</summary>
    public static TokenLayout Of(SpaceModel space) => new(space);

    // A member that is itself called rate has another one than Rate. Fields begin with an underscore, and so no stem does.
    private static string Stem(string name, HashSet<string> taken)
    {
        string letters = name.TrimStart('_');
        string stem = char.IsUpper(name[0]) ? char.ToLowerInvariant(name[0]) + name.Substring(1)
            : letters.Length == 0 || char.IsDigit(letters[0]) ? "member" + letters + "_"
            : letters + "_";
        string unique = stem;
        for (int number = 2; !taken.Add(unique); number++)
        {
            unique = stem + number.ToString(System.Globalization.CultureInfo.InvariantCulture);
        }

        return unique;
    }

    private static IReadOnlyList<TokenPlan> PlansOf(SpaceModel flat)
    {
        var plans = new List<TokenPlan>();
        foreach (DecisionModel decision in flat.Decisions)
        {
            plans.AddRange(TokenPlan.Of(decision, decision is LayerDecisionModel layer ? Candidates.ChoosableOf(flat, layer).Count : 0));
        }

        return plans;
    }

    private static BigInteger CardinalityOf(DecisionModel decision, IReadOnlyList<TokenPlan> plans, int operations)
    {
        BigInteger count = BigInteger.Zero;
        if (decision is LayersDecisionModel layers)
        {
            for (int depth = layers.Min; depth <= layers.Max; depth++)
            {
                count += BigInteger.Pow(operations, depth) << (layers.HasLinks ? depth * (depth - 1) / 2 : 0);
            }

            return count;
        }

        count = BigInteger.One;
        foreach (TokenPlan plan in plans)
        {
            count *= plan.Size;
        }

        return count;
    }

    private List<TokenPosition> Place(IReadOnlyList<TokenPlan> plans)
    {
        int bits = 0;
        foreach (TokenPlan plan in plans)
        {
            bits += TokenPosition.BitsOf(plan.Size);
        }

        if (bits <= WordBits)
        {
            MakeRoom(bits);
        }

        var positions = new List<TokenPosition>(plans.Count);
        foreach (TokenPlan plan in plans)
        {
            MakeRoom(TokenPosition.BitsOf(plan.Size));
            var position = new TokenPosition(_positions.Count, plan.Size, _word, _bit, plan.Unit, plan.Meaning);
            _bit += position.Bits;
            _positions.Add(position);
            positions.Add(position);
        }

        return positions;
    }

    private void MakeRoom(int bits)
    {
        if (_bit + bits > WordBits)
        {
            (_word, _bit) = (_word + 1, 0);
        }
    }
}
