using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace NasDsl.Torch;

/// <summary>
/// A convolution without bias of which the first filters, and of those the first input channels, can be used alone (slimmable networks, arXiv 1812.08928).
/// On vectors, and at the positions of a sequence, a 1×1 convolution is a linear layer; a wider one on a sequence goes over its length.
/// </summary>
internal sealed class SlicedConvolution
{
    private readonly Conv2d? _convolution;
    private readonly Conv1d? _overLength;
    private readonly Linear? _linear;
    private readonly LayerShape _whole;
    private readonly bool _isVector;
    private readonly bool _isDepthwise;
    private readonly long[] _padding;
    private readonly long[] _dilation;

    private SlicedConvolution(Module owner, string name, Site site, LayerShape whole, bool isDepthwise, int kernel, int dilation)
    {
        (_whole, _isDepthwise, _isVector, Kernel) = (whole, isDepthwise, site.IsVector, kernel);
        int padding = dilation * (kernel / 2);
        (_padding, _dilation) = ([padding, padding], [dilation, dilation]);
        BuildOptions options = site.Options;
        if (site.IsVector || (site.IsSequence && kernel == 1))
        {
            _linear = Linear(whole.InChannels, whole.OutChannels, hasBias: false, device: options.TargetDevice, dtype: options.ScalarType);
            owner.register_module(name, _linear);
            return;
        }

        if (site.IsSequence)
        {
            _overLength = Conv1d(
                whole.InChannels, whole.OutChannels, kernel, stride: whole.Stride, padding: padding, dilation: dilation,
                groups: isDepthwise ? whole.InChannels : 1, bias: false, device: options.TargetDevice, dtype: options.ScalarType);
            owner.register_module(name, _overLength);
            return;
        }

        _convolution = Conv2d(
            whole.InChannels, whole.OutChannels, kernel, stride: whole.Stride, padding: padding, dilation: dilation,
            groups: isDepthwise ? whole.InChannels : 1, bias: false, device: options.TargetDevice, dtype: options.ScalarType);
        owner.register_module(name, _convolution);
    }

    /// <summary>The kernel's side.</summary>
    public int Kernel { get; }

    /// <summary>A dense convolution, registered on its owner.</summary>
    public static SlicedConvolution Dense(Module owner, string name, Site site, LayerShape whole, int kernel) =>
        new(owner, name, site, whole, isDepthwise: false, kernel, dilation: 1);

    /// <summary>A 1×1 convolution (a linear layer on vectors) of stride 1.</summary>
    public static SlicedConvolution Pointwise(Module owner, string name, Site site, int inChannels, int outChannels) =>
        Dense(owner, name, site, new LayerShape(inChannels, outChannels, 1), kernel: 1);

    /// <summary>A depthwise convolution: one filter for each channel.</summary>
    public static SlicedConvolution Depthwise(
        Module owner, string name, Site site, int channels, int stride, int kernel, int dilation = 1) =>
        new(owner, name, site, new LayerShape(channels, channels, stride), isDepthwise: true, kernel, dilation);

    /// <summary>Applies as much of the convolution as the shape asks for.</summary>
    public Tensor Apply(Tensor input, int inChannels, int outChannels, int stride = 1)
    {
        bool isWhole = inChannels == _whole.InChannels && outChannels == _whole.OutChannels;
        if (_linear is not null)
        {
            return ApplyLinear(_linear, isWhole, input, inChannels, outChannels, stride);
        }

        if (_overLength is not null)
        {
            return ApplyOverLength(_overLength, isWhole && stride == _whole.Stride, input, inChannels, outChannels, stride);
        }

        if (isWhole && stride == _whole.Stride)
        {
            return _convolution!.call(input);
        }

        using Tensor filters = _convolution!.weight!.narrow(0, 0, outChannels);
        if (_isDepthwise)
        {
            return functional.conv2d(input, filters, null, [stride, stride], _padding, _dilation, inChannels);
        }

        using Tensor kernels = filters.narrow(1, 0, inChannels);
        return functional.conv2d(input, kernels, null, [stride, stride], _padding, _dilation);
    }

    private static Tensor ApplyLinear(Linear linear, bool isWhole, Tensor input, int inChannels, int outChannels, int stride)
    {
        if (stride > 1)
        {
            using Tensor strided = Positions.Every(input, stride);
            return ApplyLinear(linear, isWhole, strided, inChannels, outChannels, stride: 1);
        }

        if (isWhole)
        {
            return linear.call(input);
        }

        using Tensor rows = linear.weight!.narrow(0, 0, outChannels);
        using Tensor matrix = rows.narrow(1, 0, inChannels);
        return functional.linear(input, matrix);
    }

    private Tensor ApplyOverLength(Conv1d convolution, bool isWhole, Tensor input, int inChannels, int outChannels, int stride)
    {
        using Tensor channelsFirst = input.transpose(1, 2);
        if (isWhole)
        {
            using Tensor whole = convolution.call(channelsFirst);
            return whole.transpose(1, 2);
        }

        using Tensor filters = convolution.weight!.narrow(0, 0, outChannels);
        if (_isDepthwise)
        {
            using Tensor depthwise = functional.conv1d(channelsFirst, filters, null, stride, _padding[0], _dilation[0], inChannels);
            return depthwise.transpose(1, 2);
        }

        using Tensor kernels = filters.narrow(1, 0, inChannels);
        using Tensor convolved = functional.conv1d(channelsFirst, kernels, null, stride, _padding[0], _dilation[0]);
        return convolved.transpose(1, 2);
    }

    /// <summary>Says what it computes, as a whole.</summary>
    /// <param name="graph">Takes the steps down.</param>
    /// <param name="input">What comes in.</param>
    /// <param name="inChannels">What C# calls the input channels.</param>
    /// <param name="outChannels">What C# calls the output channels.</param>
    /// <param name="kernel">What C# calls the kernel.</param>
    /// <param name="stride">What C# calls the stride.</param>
    /// <param name="step">The stride, where it is another than the whole's.</param>
    public GraphValue Describe(
        GraphBuilder graph, GraphValue input, string inChannels, string outChannels, string kernel = "1", string stride = "1", int? step = null)
    {
        if (_linear is not null)
        {
            GraphValue read = _isVector ? input : graph.Every(input, axis: 1, step ?? _whole.Stride, stride);
            return graph.ApplyLinear(_linear, read, $"Linear({inChannels}, {outChannels}, hasBias: false)");
        }

        string padding = kernel == "1" ? "" : _dilation[0] == 1 ? $", padding: {kernel} / 2" : $", padding: {_dilation[0]} * ({kernel} / 2), dilation: {_dilation[0]}";
        string strideText = stride == "1" ? "" : $", stride: {stride}";
        string groups = _isDepthwise ? $", groups: {inChannels}" : "";
        string settings = $"({inChannels}, {outChannels}, {kernel}{strideText}{padding}{groups}, bias: false)";
        if (_overLength is null)
        {
            return graph.Convolve(_convolution!, input, $"Conv2d{settings}");
        }

        GraphValue convolved = graph.Convolve(_overLength, graph.Transpose(input, 1, 2), $"Conv1d{settings}");
        return graph.Transpose(convolved, 1, 2);
    }
}
