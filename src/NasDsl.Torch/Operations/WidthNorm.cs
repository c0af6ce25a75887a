using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace NasDsl.Torch;

/// <summary>
/// Batch norm with statistics, scale and shift of its own for each possible width, since the statistics of a slice are not a slice of the statistics
/// (slimmable networks, arXiv 1812.08928). One width is registered as <c>name</c>, several as <c>name_16</c>, <c>name_32</c>, ….
/// </summary>
internal sealed class WidthNorm
{
    private readonly int[] _widths;
    private readonly bool _isSequence;
    private readonly BatchNorm[] _norms;

    public WidthNorm(Module owner, string name, Site site, IReadOnlyList<int> widths, bool affine)
    {
        _widths = [.. widths];
        _isSequence = site.IsSequence;
        _norms = new BatchNorm[_widths.Length];
        Device device = site.Options.TargetDevice;
        ScalarType type = site.Options.ScalarType;
        for (int i = 0; i < _widths.Length; i++)
        {
            _norms[i] = site.IsVector || site.IsSequence
                ? BatchNorm1d(_widths[i], affine: affine, device: device, dtype: type)
                : BatchNorm2d(_widths[i], affine: affine, device: device, dtype: type);
            owner.register_module(_widths.Length == 1 ? name : NameOf(name, _widths[i]), _norms[i]);
        }
    }

    /// <summary>Under which name one of several widths is registered.</summary>
    public static string NameOf(string name, long width) => FormattableString.Invariant($"{name}_{width}");

    /// <summary>Applies the batch norm of this width.</summary>
    public Tensor Apply(Tensor input, int width)
    {
        BatchNorm norm = _norms.Length == 1 ? _norms[0] : _norms[Array.BinarySearch(_widths, width)];
        if (!_isSequence)
        {
            return Run(norm, input);
        }

        using Tensor channelsFirst = input.transpose(1, 2);
        using Tensor normalized = Run(norm, channelsFirst);
        return normalized.transpose(1, 2);
    }

    // As BatchNorm.forward does it, but for the sum: see TensorSum.
    private static Tensor Run(BatchNorm norm, Tensor input)
    {
        if (norm.momentum is not { } momentum)
        {
            return norm.call(input);
        }

        if (norm.training && norm.num_batches_tracked is { } batches)
        {
            TensorSum.Increment(batches);
        }

        return functional.batch_norm(input, norm.running_mean, norm.running_var, norm.weight, norm.bias, norm.training, momentum, norm.eps);
    }

    /// <summary>Says what it computes, where there is one width.</summary>
    /// <param name="graph">Takes the steps down.</param>
    /// <param name="input">What comes in.</param>
    /// <param name="width">What C# calls the width.</param>
    public GraphValue Describe(GraphBuilder graph, GraphValue input, string width)
    {
        BatchNorm norm = _norms[0];
        string creation = $"{norm.GetType().Name}({width}{(norm.affine ? "" : ", affine: false")})";
        return _isSequence
            ? graph.Transpose(graph.Normalize(norm, graph.Transpose(input, 1, 2), creation), 1, 2)
            : graph.Normalize(norm, input, creation);
    }
}
