namespace NasDsl;

/// <summary>
/// How a space of cells is stacked. With <see cref="Reduce"/> a cell of that kind takes the place of the one at a third and at two
/// thirds of the depth, halves the size and doubles the channels (DARTS, arXiv 1806.09055); without it a stride-2 residual block
/// that doubles the channels is inserted after a third and two thirds (NAS-Bench-201, arXiv 2001.00326).
/// </summary>
/// <param name="normal">The cell property that is repeated: pass its <c>nameof</c>.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class StackAttribute(string normal) : Attribute
{
    /// <summary>The repeated cell's property.</summary>
    public string Normal { get; } = normal;

    /// <summary>The reduction cell's property, if the space has one.</summary>
    public string? Reduce { get; set; }

    /// <summary>How many cells are stacked, reductions included, residual blocks not.</summary>
    public int Cells { get; set; } = 8;

    /// <summary>The channels a cell works at before the first reduction.</summary>
    public int Channels { get; set; } = 16;
}
