namespace NasDsl.Generators.Model;

/// <summary>How the cells named <see cref="Normal"/> and <see cref="Reduce"/> are stacked.</summary>
internal sealed record StackModel(string Normal, string? Reduce, int Cells, int Channels);
