using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace NasDsl.Torch;

/// <summary>
/// The stem of a Transformer: a linear layer at each position (a convolution over the length for a kernel above 1) with bias, and a learned vector for each position of
/// its output, drawn from N(0, 0.02²) (arXiv 2010.11929). A narrower width uses the first channels of all.
/// </summary>
public sealed class SequenceEmbedding : Operation
{
    private const double PositionDeviation = 0.02;
    private readonly Conv1d? _convolution;
    private readonly SlicedLinear? _linear;
    private readonly Embedding? _positions;
    private readonly int _kernel;

    /// <summary>Builds it for a place.</summary>
    /// <param name="place">Where it stands.</param>
    /// <param name="kernel">How many neighbouring positions are read, odd.</param>
    /// <param name="positions">The length of its output, for which vectors are learned; 0 for none.</param>
    public SequenceEmbedding(Place place, int kernel, int positions)
        : base(nameof(SequenceEmbedding), place)
    {
        _kernel = kernel;
        BuildOptions options = place.Site.Options;
        if (kernel == 1)
        {
            _linear = new SlicedLinear(this, "linear", place.Site, place.MaxIn, place.MaxOut);
        }
        else
        {
            _convolution = Conv1d(
                place.MaxIn, place.MaxOut, kernel, stride: place.Shapes[0].Stride, padding: kernel / 2, device: options.TargetDevice, dtype: options.ScalarType);
            register_module("conv", _convolution);
        }

        if (positions > 0)
        {
            _positions = Embedding(positions, place.MaxOut, device: options.TargetDevice, dtype: options.ScalarType);
            using (no_grad())
            {
                _positions.weight!.normal_(0, PositionDeviation);
            }

            register_module("positions", _positions);
        }
    }

    /// <inheritdoc/>
    protected override Tensor Run(Tensor input, LayerShape shape)
    {
        if (_positions is null)
        {
            return Embed(input, shape);
        }

        using Tensor embedded = Embed(input, shape);
        if (shape.OutChannels == Place.MaxOut)
        {
            return embedded + _positions.weight!;
        }

        using Tensor positions = _positions.weight!.narrow(1, 0, shape.OutChannels);
        return embedded + positions;
    }

    private Tensor Embed(Tensor input, LayerShape shape)
    {
        if (_linear is not null)
        {
            using Tensor strided = Positions.Every(input, shape.Stride);
            return _linear.Apply(strided, shape.InChannels, shape.OutChannels);
        }

        using Tensor channelsFirst = input.transpose(1, 2);
        using Tensor filters = _convolution!.weight!.narrow(0, 0, shape.OutChannels);
        using Tensor kernels = filters.narrow(1, 0, shape.InChannels);
        using Tensor bias = _convolution.bias!.narrow(0, 0, shape.OutChannels);
        using Tensor convolved = functional.conv1d(channelsFirst, kernels, bias, shape.Stride, _kernel / 2);
        return convolved.transpose(1, 2);
    }

    internal override GraphValue Describe(GraphBuilder graph, GraphValue input)
    {
        graph.BeginClass("SequenceEmbedding", $"A linear map of neighbouring positions{(_positions is null ? "" : ", and a learned vector for each position")}.");
        graph.Parameter(SourceNames.Kernel, _kernel);
        GraphValue x;
        if (_linear is not null)
        {
            x = _linear.Describe(graph, graph.Every(input, axis: 1, Shape.Stride, SourceNames.Stride), SourceNames.In, SourceNames.Out);
        }
        else
        {
            string creation = $"Conv1d({SourceNames.In}, {SourceNames.Out}, {SourceNames.Kernel}, stride: {SourceNames.Stride}, padding: {SourceNames.Kernel} / 2)";
            x = graph.Transpose(graph.Convolve(_convolution!, graph.Transpose(input, 1, 2), creation), 1, 2);
        }

        if (_positions is null)
        {
            return x;
        }

        graph.Parameter("length", x.Shape[0]);
        return graph.AddPositions(_positions, x, $"Embedding(length, {SourceNames.Out})");
    }
}
