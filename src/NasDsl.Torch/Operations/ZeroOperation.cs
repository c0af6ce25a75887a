using static TorchSharp.torch;

namespace NasDsl.Torch;

/// <summary>Gives zeros of the output's shape: no edge. Cells leave it out of their sums where any other edge is left.</summary>
/// <param name="place">Where it stands.</param>
public sealed class ZeroOperation(Place place) : Operation(nameof(ZeroOperation), place)
{
    internal override bool IsShareable => true;

    /// <inheritdoc/>
    protected override Tensor Run(Tensor input, LayerShape shape) => Like(input, shape);

    /// <summary>The zeros that come of an input.</summary>
    internal static Tensor Like(Tensor input, LayerShape shape) => zeros(
        input.size(0), shape.OutChannels, Strided(input.size(2), shape.Stride), Strided(input.size(3), shape.Stride),
        dtype: input.dtype, device: input.device);

    private static long Strided(long size, int stride) => (size + stride - 1) / stride;

    internal override GraphValue Describe(GraphBuilder graph, GraphValue input)
    {
        graph.BeginClass("Zero", "Zeros of the output's shape.");
        return graph.Zeros(input, Shape.Stride, SourceNames.Stride);
    }
}
