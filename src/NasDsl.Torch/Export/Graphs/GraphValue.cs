namespace NasDsl.Torch;

/// <summary>A tensor on its way through a network that is described.</summary>
public sealed class GraphValue
{
    internal GraphValue(params IReadOnlyList<int> shape) => Shape = shape;

    /// <summary>The shape of one example, without the batch: <c>[C, H, W]</c>, <c>[L, C]</c> for sequences, or <c>[N]</c>.</summary>
    public IReadOnlyList<int> Shape { get; }

    /// <summary>The name that a C# local should have; null where any will do.</summary>
    internal string? Name { get; set; }

    /// <summary>Whether C# should have no local for it: it is written where it is used, once.</summary>
    internal bool IsInline { get; set; }
}
