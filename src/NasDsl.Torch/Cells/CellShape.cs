namespace NasDsl.Torch;

/// <summary>The sizes of one cell.</summary>
/// <param name="Channels">The channels at which its nodes work.</param>
/// <param name="Stride">The stride of the edges that leave the cell's inputs.</param>
/// <param name="Inputs">For each cell input how it comes to <paramref name="Channels"/>; its stride is above 1 where the input is larger than the newest one.</param>
public sealed record CellShape(int Channels, int Stride, IReadOnlyList<LayerShape> Inputs)
{
    /// <summary>The shape of edges that leave a cell's input.</summary>
    public LayerShape Outer => new(Channels, Channels, Stride);

    /// <summary>The shape of edges between computed nodes.</summary>
    public LayerShape Inner => new(Channels, Channels, 1);
}
