using System.Text.Json;

namespace NasDsl;

/// <summary>
/// What every generated search space offers. An architecture is a value of <typeparamref name="TSelf"/>; it is encoded as
/// <see cref="TokenCount"/> whole numbers (tokens), one for each discrete decision, and <see cref="NumberCount"/> doubles for the continuous ones.
/// Position i takes the tokens 0 … <c>TokenSizes[i]</c> − 1; a position whose decision is inactive holds 0.
/// </summary>
/// <typeparam name="TSelf">The space's own type.</typeparam>
public interface ISearchSpace<TSelf> : IEquatable<TSelf>, IParsable<TSelf>, ISpanFormattable
    where TSelf : class, ISearchSpace<TSelf>
{
    /// <summary>The type's name.</summary>
    static abstract string SpaceName { get; }

    /// <summary>Identifies the declaration: 16 hexadecimal digits that change when a decision, an operation or a size does, and not with bounds and
    /// constraints: what they admit changes no architecture's meaning.</summary>
    static abstract string Fingerprint { get; }

    /// <summary>The declared decisions, in order.</summary>
    static abstract ReadOnlySpan<DecisionInfo> Decisions { get; }

    /// <summary>The number of tokens in an encoding.</summary>
    static abstract int TokenCount { get; }

    /// <summary>The number of continuous decisions.</summary>
    static abstract int NumberCount { get; }

    /// <summary>How many tokens each position knows; <see cref="TokenCount"/> numbers, each at least 1.</summary>
    static abstract ReadOnlySpan<int> TokenSizes { get; }

    /// <summary>The length of the one-hot encoding: the sum of <see cref="TokenSizes"/>, and one for each continuous decision.</summary>
    static abstract int OneHotLength { get; }

    /// <summary>Draws an architecture: every decision uniform over its values, the depth of a range first. Under bounds or constraints it draws until
    /// one is admissible.</summary>
    /// <exception cref="NotAdmissibleException">No admissible architecture was found in a bounded number of tries; the message says what refused
    /// them.</exception>
    static abstract TSelf Sample(RandomSource random);

    /// <summary>A new admissible architecture from one decision of each position (of each node in a cell) of either parent.</summary>
    /// <exception cref="NotAdmissibleException">No admissible child was found in a bounded number of tries.</exception>
    static abstract TSelf Crossover(TSelf first, TSelf second, RandomSource random);

    /// <summary>The architecture with these tokens and numbers.</summary>
    /// <exception cref="ArgumentException">A length is wrong, or a token or number lies outside the space; the message names the member, the value
    /// and what is allowed.</exception>
    static abstract TSelf Decode(ReadOnlySpan<int> tokens, ReadOnlySpan<double> numbers);

    /// <summary>Reads what <see cref="WriteJson"/> wrote.</summary>
    /// <exception cref="JsonException">The text is not an architecture of this space.</exception>
    static abstract TSelf ReadJson(ref Utf8JsonReader reader);

    /// <summary>A neighbour that differs from this architecture in one decision, chosen uniformly among the active ones that have a second value; never
    /// this architecture itself. Decisions that become active with it are drawn anew.</summary>
    /// <exception cref="InvalidOperationException">The space has one architecture only.</exception>
    /// <exception cref="NotAdmissibleException">No admissible neighbour was found in a bounded number of tries; the message says what refused them.</exception>
    TSelf Mutate(RandomSource random);

    /// <summary>Every admissible architecture that differs in one discrete decision; a depth changes by one.</summary>
    IEnumerable<TSelf> Neighbors();

    /// <summary>Writes the tokens and the continuous decisions.</summary>
    /// <param name="tokens">At least <see cref="TokenCount"/> long.</param>
    /// <param name="numbers">At least <see cref="NumberCount"/> long; a continuous decision is written as its value.</param>
    void Encode(Span<int> tokens, Span<double> numbers);

    /// <summary>Writes the one-hot encoding: a segment for each position (zeros where it is inactive), then each continuous decision scaled to [0, 1].</summary>
    void WriteOneHot(Span<float> destination);

    /// <summary>
    /// The architecture of smallest index that rules of structure lead to: identities without a change of shape stand at the end of their
    /// range or are dropped where the range allows, a node's inputs are sorted, dead nodes are reset. Node isomorphism is not attempted.
    /// </summary>
    TSelf Canonical();

    /// <summary>Whether the bounds and constraints of the whole space (<see cref="MaxParametersAttribute"/>, <see cref="MaxMacsAttribute"/>,
    /// <see cref="ConstraintAttribute"/>) admit this architecture. Every value can be made, encoded, decoded and stored; building and evaluating ask.</summary>
    bool IsAdmissible { get; }

    /// <summary>Throws where <see cref="IsAdmissible"/> is false, and names the bound or constraint.</summary>
    /// <exception cref="NotAdmissibleException">The architecture is not admissible.</exception>
    void Validate();

    /// <summary>Writes this architecture as a JSON object with a property for each decision.</summary>
    void WriteJson(Utf8JsonWriter writer);
}
