using System.Numerics;

namespace NasDsl;

/// <summary>One declared decision: where it stands in the encoding and how many values it has.</summary>
/// <param name="Name">The property's name; inside a block the path to it: <c>Middle.Expand</c>, <c>Body[0].Expand</c>.</param>
/// <param name="Kind">What it decides.</param>
/// <param name="FirstToken">Its first position among the tokens (among the numbers, for <see cref="DecisionKind.Number"/>).</param>
/// <param name="TokenCount">How many positions it takes; 1 for a continuous number.</param>
/// <param name="Cardinality">How many values it has alone; 0 for a continuous number.</param>
/// <param name="Labels">What its tokens stand for: operation names or values as text; empty for a continuous number.</param>
public sealed record DecisionInfo(
    string Name, DecisionKind Kind, int FirstToken, int TokenCount, BigInteger Cardinality, IReadOnlyList<string> Labels)
{
    /// <summary>What its tokens are in C#, beside <see cref="Labels"/>: <c>ConvOp.Sep3</c>, <c>48</c>, <c>"adam"</c>.</summary>
    public IReadOnlyList<string> Literals { get; init; } = [];

    /// <summary>Whether its values are names or text, rather than numbers or truth values.</summary>
    public bool IsText { get; init; }

    /// <summary>The least value of a number, the fewest layers of a range.</summary>
    public double Min { get; init; }

    /// <summary>The greatest value of a number, the most layers of a range.</summary>
    public double Max { get; init; }

    /// <summary>Whether a number is drawn on a logarithmic scale.</summary>
    public bool IsLogarithmic { get; init; }

    /// <summary>The cell's structure, for <see cref="DecisionKind.Cell"/>.</summary>
    public CellTopology? Topology { get; init; }

    /// <summary>Whether the first position of a range of layers is its depth.</summary>
    public bool HasDepth { get; init; }

    /// <summary>
    /// Whether the layers of a range may be linked to earlier ones (<see cref="LayersAttribute.SkipLinks"/>). Behind the position of layer l's operation there
    /// are then l more, for j = 0 … l − 1: 1 where the layer is linked to layer j, else 0.
    /// </summary>
    public bool HasLinks { get; init; }

    /// <summary>
    /// Identifies the member's declaration: 12 hexadecimal digits that change when its values, their order, their meaning or its sizes do; the first 8 of
    /// them stay where only the order of the values changes. Empty where nothing is known.
    /// </summary>
    public string Fingerprint { get; init; } = "";

    /// <summary>Whether the property is a single layer that may be null, rather than a list.</summary>
    public bool IsOptional { get; init; }

    /// <summary>The token of the operation that changes nothing, the first where there are several; −1 where none can be chosen.</summary>
    public int IdentityToken { get; init; } = -1;

    /// <summary>On what the decision depends; null where it is always taken.</summary>
    public DecisionCondition? When { get; init; }

    /// <summary>Whether the decision is taken in an encoding. One that is not has token 0 at all its positions, a number its least value.</summary>
    public bool IsActive(ReadOnlySpan<int> tokens) => When is null || When.IsMet(tokens);
}
