namespace NasDsl.Search.Rendering;

/// <summary>An edge of a cell.</summary>
/// <param name="From">The node that it reads; the cell's inputs have the first numbers.</param>
/// <param name="To">The node that it goes into.</param>
/// <param name="Operation">What it computes.</param>
internal readonly record struct CellEdge(int From, int To, string Operation);
