using NasDsl.Torch;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace NasDsl.Spaces;

/// <summary>A user's operation that tells its cost: a 1×1 convolution with bias, a learnable scale, and a fixed factor.</summary>
public sealed class ScaledConv : Module<Tensor, Tensor>, IOperationCost<ScaledConv>, IExportable
{
    private readonly Conv2d _convolution;
    private readonly Parameter _scale;
    private readonly double _factor;

    public ScaledConv(int inChannels, int outChannels, double factor, int stride = 1)
        : base(nameof(ScaledConv))
    {
        _factor = factor;
        _convolution = Conv2d(inChannels, outChannels, 1, stride: stride, device: CPU);
        using DisposeScope scope = NewDisposeScope();
        _scale = Parameter(ones([1, outChannels, 1, 1], dtype: ScalarType.Float32, device: CPU));
        _scale.DetachFromDisposeScope();
        RegisterComponents();
    }

    public static NetworkCost CostAt(
        int inChannels, int outChannels, int stride, int height, int width, ReadOnlySpan<double> arguments)
    {
        long weights = (long)inChannels * outChannels;
        long pixels = ((height + stride - 1) / stride) * (long)((width + stride - 1) / stride);
        return new NetworkCost(weights + (2 * outChannels), weights * pixels);
    }

    public override Tensor forward(Tensor input)
    {
        using Tensor convolved = _convolution.call(input);
        using Tensor scaled = convolved * _scale;
        return scaled * _factor;
    }

    /// <inheritdoc/>
    public GraphValue Describe(GraphBuilder graph, GraphValue input) =>
        graph.Multiply(graph.Multiply(graph.Apply(_convolution, input), _scale), _factor);
}
