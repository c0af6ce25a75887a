namespace NasDsl.Search;

/// <summary>
/// How the decisions of two parents are combined. Either way the tokens of a cell's node (its inputs and its operations) and those of a layer with skip
/// links travel together, and what the child has active comes from a parent in which it is active.
/// </summary>
public enum CrossoverKind
{
    /// <summary>Each decision, layer and node comes from either parent with the same chance: the space's own <c>Crossover</c>.</summary>
    Uniform,

    /// <summary>What is declared before a random place comes from the first parent, what is declared behind it from the second.</summary>
    OnePoint,
}
