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
    private readonly Module<Tensor, Tensor>[] _norms;

    public WidthNorm(Module owner, string name, Site site, IReadOnlyList<int> widths, bool affine)
    {
        _widths = [.. widths];
        _isSequence = site.IsSequence;
        _norms = new Module<Tensor, Tensor>[_widths.Length];
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
        Module<Tensor, Tensor> norm = _norms.Length == 1 ? _norms[0] : _norms[Array.BinarySearch(_widths, width)];
        if (!_isSequence)
        {
            return norm.call(input);
        }

        using Tensor channelsFirst = input.transpose(1, 2);
        using Tensor normalized = norm.call(channelsFirst);
        return normalized.transpose(1, 2);
    }

    /// <summary>Says what it computes, where there is one width.</summary>
    /// <param name="graph">Takes the steps down.</param>
    /// <param name="input">What comes in.</param>
    /// <param name="width">What C# calls the width.</param>
    public GraphValue Describe(GraphBuilder graph, GraphValue input, string width)
    {
        var norm = (BatchNorm)_norms[0];
        string creation = $"{norm.GetType().Name}({width}{(norm.affine ? "" : ", affine: false")})";
        return _isSequence
            ? graph.Transpose(graph.Normalize(norm, graph.Transpose(input, 1, 2), creation), 1, 2)
            : graph.Normalize(norm, input, creation);
    }
}
