namespace NasDsl;

/// <summary>One edge into a node of a cell.</summary>
/// <param name="Input">The node it comes from; the cell's inputs have the first numbers.</param>
/// <param name="Operation">What it computes.</param>
public readonly record struct Edge<T>(int Input, T Operation)
{
    /// <summary>Lets an edge be written as a pair, <c>(0, ConvOp.Sep3)</c>.</summary>
    public static implicit operator Edge<T>((int Input, T Operation) pair) => new(pair.Input, pair.Operation);

    /// <summary>The edge as <c>0:Sep3</c>.</summary>
    public override string ToString() => $"{Input}:{Operation}";
}
