namespace NasDsl.Generators.Model;

/// <summary>A number of channels as the declaration gives it.</summary>
/// <param name="Factor">The number, or by how much the decision's value is multiplied.</param>
/// <param name="From">The decision that it depends on, or null for a constant.</param>
internal sealed record Width(int Factor, string? From = null)
{
    /// <summary>The width of a declared size.</summary>
    public static Width Of(SizeModel size) => size.From is null ? new(size.Constant) : new(1, size.From);

    /// <summary>So many times this width.</summary>
    public Width Times(int factor) => new(Factor * factor, From);
}
